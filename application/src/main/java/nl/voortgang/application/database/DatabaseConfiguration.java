package nl.voortgang.application.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
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
                return ProgramUser.EMBEDDED;
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

    /** For the migrations alone: as the owner of the tables, whom the program does not work as. */
    @Bean(defaultCandidate = false)
    @Qualifier("owner")
    @ConditionalOnExpression(NO_DATABASE_GIVEN)
    DataSource embeddedOwner(DatabaseAccess database) {
        return new DriverManagerDataSource(database.jdbcUrl(), EmbeddedDatabase.OWNER, "");
    }

    /** The same in a given database: another user where one is named, or else the program's own. */
    @Bean(defaultCandidate = false)
    @Qualifier("owner")
    @ConditionalOnExpression("!" + NO_DATABASE_GIVEN)
    DataSource givenOwner(
            JdbcConnectionDetails program,
            @Value("${voortgang.migration.username:}") String username,
            @Value("${voortgang.migration.password:}") String password) {
        return username.isBlank()
                ? unpooledDataSource(program)
                : new DriverManagerDataSource(program.getJdbcUrl(), username, password);
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
