# The program from its jar. Build the jar first: mvn package
FROM eclipse-temurin:25-jre

RUN useradd --system --user-group --create-home --home-dir /var/lib/voortgang voortgang
# A volume that is mounted here for the first time gets this directory's owner.
RUN install --directory --owner voortgang --group voortgang /var/lib/voortgang/integrity
COPY application/target/voortgang.jar /opt/voortgang/voortgang.jar

USER voortgang
WORKDIR /var/lib/voortgang
EXPOSE 8080

# Without spring.datasource.url the program would start its embedded database here; a container should be given one of its own.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/opt/voortgang/voortgang.jar"]
