# Keycloak with Keycloak Workspaces built in: the official image, our two JARs, and kc.sh build done once, so that nodes start fast.
ARG KEYCLOAK_IMAGE=quay.io/keycloak/keycloak:26.7.5

FROM node:20-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS jars
# The organization console is built with Node 20.
COPY --from=node /usr/local/ /usr/local/
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY clients/typescript/pom.xml clients/typescript/
COPY clients/java/pom.xml clients/java/
COPY testsuite/pom.xml testsuite/
COPY testsuite/bench/pom.xml testsuite/bench/
COPY provider provider
COPY themes themes
RUN mvn -B -q -ntp -pl provider,themes -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM ${KEYCLOAK_IMAGE} AS server
# What can't be changed at the start any more.
ENV KC_DB=postgres KC_HEALTH_ENABLED=true KC_METRICS_ENABLED=true
COPY --from=jars --chown=1000:0 /src/provider/target/keycloak-workspaces-provider.jar /src/themes/target/keycloak-workspaces-themes.jar /opt/keycloak/providers/
RUN /opt/keycloak/bin/kc.sh build

FROM ${KEYCLOAK_IMAGE}
COPY --from=server --chown=1000:0 /opt/keycloak/ /opt/keycloak/
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized"]
