#!/bin/bash
# Succeeds if the program in this container says that it is up. The image has no curl.
set -e
exec 3<> "/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 3 _ status _ <&3
[[ "$status" == 200 ]]
