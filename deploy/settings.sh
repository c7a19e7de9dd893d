# Read by the scripts beside it: the office's settings as its service has them, and the program they run.
# shellcheck shell=bash

env_file=${REQUESTCASES_ENV:-/etc/requestcases.env}

fail() { echo "$*" >&2; exit 2; }

# As systemd reads them: the value is what stands after the sign, whatever it means to a shell.
read_settings() {
  local line name value
  [[ -r $1 ]] || fail "读不了设置文件 $1。请用 --env 写明，或者用有权读它的用户运行。"
  while IFS= read -r line || [[ -n $line ]]; do
    [[ $line =~ ^[A-Za-z_][A-Za-z0-9_]*= ]] || continue
    name=${line%%=*} value=${line#*=}
    if [[ ${#value} -ge 2 && ( $value == \"*\" || $value == \'*\' ) ]]; then value=${value:1:-1}; fi
    export "$name=$value"
  done <"$1"
}

office() { dotnet "${REQUESTCASES_PROGRAM:-/opt/requestcases/RequestCases.Web.dll}" "$@"; }

# Every file of a backup against the list that was written with it.
check_sums() {
  [[ -f $1/SHA256SUMS ]] || fail "“$1”里没有 SHA256SUMS：不是做完了的备份。"
  (cd "$1" && sha256sum --check --quiet SHA256SUMS >&2) || fail "备份“$1”已损坏（见上），请换另一次备份。"
}
