#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own: a private port on this machine, a folder below the system's own for such things,
# gone when the command ends. RAPPORTEUR_POSTGRES has its address; without PostgreSQL the command runs without it.
set -euo pipefail

bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)"
if [ -z "$bin" ]; then
  exec "$@"
fi

home="$(mktemp -d "${TMPDIR:-/tmp}/rapporteur-postgres-XXXXXX")"
port="${RAPPORTEUR_POSTGRES_PORT:-$((50000 + RANDOM % 10000))}"
# the server does not run as root
as() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}
if [ "$(id -u)" = 0 ]; then chown postgres "$home"; fi

stop() {
  as "$bin/pg_ctl" -D "$home/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$home"
}
trap stop EXIT

cd "$home"
as "$bin/initdb" -D "$home/data" -U rapporteur -A trust -E UTF8 --no-locale >/dev/null
as "$bin/pg_ctl" -D "$home/data" -l "$home/log" -w \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$home" start >/dev/null
cd "$OLDPWD"

export RAPPORTEUR_POSTGRES="postgres://rapporteur@127.0.0.1:$port/postgres"
"$@"
