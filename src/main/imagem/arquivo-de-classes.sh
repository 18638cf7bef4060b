#!/bin/bash
# arquivo-de-classes.sh [central.jar]: writes central.jsa beside the jar taken out of its package (-Djarmode=tools … extract), so that
# the application starts without reading, checking and laying out its classes anew: java -XX:SharedArchiveFile=central.jsa -jar central.jar
#
# It starts the application once, on a database in memory, asks it for what everybody asks first, and ends it. To be done where it will
# run, by the same Java, and again when either changes: an archive that does not fit is left unread.
set -euo pipefail

jar=$(realpath "${1:-central.jar}")
pasta=$(dirname "$jar")
porta=${CENTRAL_ENSAIO_PORTA:-18080}
saida=$(mktemp)
trap 'rm -f "$saida"' EXIT
cd "$pasta"

# Of the environment nothing counts: neither its database nor its profile.
env -i PATH="$PATH" java -XX:ArchiveClassesAtExit=central.jsa -XX:TieredStopAtLevel=1 -jar "$jar" \
  --spring.profiles.active=ensaio --server.address=127.0.0.1 --server.port="$porta" \
  --spring.datasource.url="jdbc:h2:mem:ensaio" --central.login.segundo-fator.grupos= > "$saida" 2>&1 &
processo=$!

pedir() {
  exec 3<> "/dev/tcp/127.0.0.1/$porta" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3 && cat <&3
} 2> /dev/null

until pedir /actuator/health | head -n 1 | grep -aq ' 200'; do
  kill -0 "$processo" 2> /dev/null || { cat "$saida"; exit 1; }
  sleep 0.5
done
for caminho in /login /css/entrada.css /api/eu; do
  pedir "$caminho" > /dev/null
done
kill "$processo"
wait "$processo" || true
[ -s central.jsa ] || { cat "$saida"; exit 1; }
