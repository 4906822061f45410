# The program from its jar. Build the jar first: mvn package
FROM eclipse-temurin:25-jre AS rehearsed

# The rehearsal starts a PostgreSQL of its own, which refuses to be root's.
RUN useradd --system --user-group --create-home rehearsal \
    && install --directory --owner rehearsal --group rehearsal /opt/voortgang
USER rehearsal
WORKDIR /home/rehearsal
COPY application/target/voortgang.jar voortgang.jar
RUN java -Djarmode=tools -jar voortgang.jar extract --destination /opt/voortgang
RUN java -XX:AOTCacheOutput=/opt/voortgang/voortgang.aot -jar /opt/voortgang/voortgang.jar rehearse

FROM eclipse-temurin:25-jre

RUN useradd --system --user-group --create-home --home-dir /var/lib/voortgang voortgang
# A volume that is mounted here for the first time gets this directory's owner.
RUN install --directory --owner voortgang --group voortgang /var/lib/voortgang/integrity
# Where it was rehearsed, and with the times it had there: what Java learned holds for these very files. They are root's, so that the program cannot change them.
COPY --from=rehearsed --chown=root:root /opt/voortgang /opt/voortgang

USER voortgang
WORKDIR /var/lib/voortgang
EXPOSE 8080

# Without spring.datasource.url the program would start its embedded database here; a container should be given one of its own.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:AOTCache=/opt/voortgang/voortgang.aot", "-jar", "/opt/voortgang/voortgang.jar"]
