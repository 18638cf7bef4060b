# docker build -t central-de-atendimento . ; how to run it: docs/operacao.md.
# ImagemTest holds what is copied to what the tool takes out of the jar, and runs these steps without Docker.

FROM eclipse-temurin:17-jdk AS obra
WORKDIR /obra
COPY .mvn/ .mvn/
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:go-offline
COPY src/ src/
RUN ./mvnw -B -q -DskipTests package
RUN java -Djarmode=tools -jar target/central-de-atendimento-*.jar extract --layers --application-filename central.jar --destination camadas

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 central && useradd --system --uid 10001 --gid central --no-create-home --shell /usr/sbin/nologin central
WORKDIR /central
# From what changes least to what changes most: a new version of the product alone is one small layer.
COPY --from=obra /obra/camadas/dependencies/ ./
COPY --from=obra /obra/camadas/spring-boot-loader/ ./
COPY --from=obra /obra/camadas/snapshot-dependencies/ ./
COPY --from=obra /obra/camadas/application/ ./
# The classes as this Java lays them out: ready in two thirds of the time.
COPY src/main/imagem/arquivo-de-classes.sh ./
RUN bash arquivo-de-classes.sh central.jar
USER 10001:10001
# Production: the demonstration, with its known passwords, has to be asked for.
ENV SPRING_PROFILES_ACTIVE=postgres
# Of the container's memory, not the machine's; out of memory, it ends and is started again.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
# By what the image has in any case: no curl, no wget. Attention (ATENCAO) is 200 as well: it works.
HEALTHCHECK --interval=30s --timeout=5s --start-period=3m --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=central.jsa", "-jar", "central.jar"]
