import { endpointHost, type ServiceProfile } from "#lib/profile/index.ts";
import { clientKeyVariables, doctorLimits, doctorOpening } from "./doctor-facts.ts";
import { doctorShellSteps } from "./doctor-sh-steps.ts";

/**
 * The text of `doctor.sh` for one service: a script for POSIX sh that does of the troubleshooting steps what a script
 * can, and ends with the block that `readDoctorBlock` reads.
 *
 * Of a key it prints at most what a report may hold. A key is in no argument, no request of the script and no file,
 * and in the environment of nothing but the `claude` that the customer allowed and the `timeout` that starts it.
 */
export function doctorShell(profile: ServiceProfile): string {
  const { key, other } = clientKeyVariables(profile);
  const { keyFormat } = profile;
  const options = `Options: --yes or --no answers the question; --wait SECONDS is how long the endpoint may take (${doctorLimits.reachSeconds}).`;
  const opening = doctorOpening(profile, {
    run: "sh doctor.sh",
    handsOn: "your own claude, started by 'timeout' where there is one",
    options,
  });
  return `#!/bin/sh
${opening.map((line) => `# ${line}`.trimEnd()).join("\n")}

set -u
# 'sh -x' would print a key, and 'sh -a' hand it to every program.
set +x +a

service=${quoted(profile.name)}
endpoint=${quoted(profile.endpoint)}
endpoint_host=${quoted(endpointHost(profile))}
status_page=${quoted(profile.statusUrl)}
key_prefix=${quoted(keyFormat.prefix)}
key_prefix_pattern=${quoted(keyFormat.prefix.replace(/[.*[\]\\^$/]/g, "\\$&"))}
key_least=${keyFormat.prefix.length + keyFormat.minBodyLength}
key_name=${key}
other_name=${other}
base_name=${profile.baseUrlVariable}

# A name that came with the environment would be handed on with its new value: so these begin anew.
unset key other key_core other_core core line before rest piece shown output base_url address host
key=\${${key}-}
other=\${${other}-}
base_url=\${${profile.baseUrlVariable}-}
unset ${key} ${other}

# The only way on for the keys: each as it was, for this one command.
with_keys() (
  [ -z "$key" ] || { ${key}=$key; export ${key}; }
  [ -z "$other" ] || { ${other}=$other; export ${other}; }
  "$@"
)

${doctorShellSteps(profile)}`;
}

/** A value as one word of a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
