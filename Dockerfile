# docker build -t rederive .
# docker run --rm -v "$PWD:/paper" rederive verify derivations

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
# The libraries are a layer of their own: a change of the sources does not load them again.
COPY pom.xml LICENSE NOTICE THIRD-PARTY.md ./
RUN mvn -B -ntp -q dependency:go-offline || true
COPY src src
RUN mvn -B -ntp -q -Dmaven.test.skip=true package

FROM eclipse-temurin:17-jre
COPY --from=build /build/target/rederive.jar /opt/rederive/rederive.jar
COPY --from=build /build/target/lib /opt/rederive/lib
COPY LICENSE NOTICE THIRD-PARTY.md /opt/rederive/
COPY derivations /opt/rederive/derivations
WORKDIR /paper
USER 1000
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx800m", "-Drederive.home=/opt/rederive", "-cp", "/opt/rederive/rederive.jar", "org.rederive.cli.Main"]
