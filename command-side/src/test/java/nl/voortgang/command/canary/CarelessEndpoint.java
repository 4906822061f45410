package nl.voortgang.command.canary;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.web.bind.annotation.PostMapping;

/** Breaks the rules on purpose: does not say who may call it, and writes to the database itself. */
final class CarelessEndpoint {
    @PostMapping("/v1/everything")
    void change(Connection connection) throws SQLException {
        connection.commit();
    }
}
