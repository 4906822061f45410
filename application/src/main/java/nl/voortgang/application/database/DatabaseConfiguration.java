package nl.voortgang.application.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connects to the database: the embedded one where no {@code spring.datasource.url} is given. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final String NO_DATABASE_GIVEN = "'${spring.datasource.url:}'.isBlank()";

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(NO_DATABASE_GIVEN)
    DatabaseAccess embeddedDatabase(Environment environment) {
        return DatabaseAccess.embedded(environment);
    }

    @Bean
    @ConditionalOnExpression(NO_DATABASE_GIVEN)
    JdbcConnectionDetails embeddedConnection(DatabaseAccess database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }

    /** Gives connections that stay open for as long as the program runs; they must not come from the pool. */
    @Bean(defaultCandidate = false)
    @Qualifier("unpooled")
    DataSource unpooledDataSource(JdbcConnectionDetails connection) {
        return new DriverManagerDataSource(
                connection.getJdbcUrl(),
                String.valueOf(connection.getUsername()),
                String.valueOf(connection.getPassword()));
    }
}
