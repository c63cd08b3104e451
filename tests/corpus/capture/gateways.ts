import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { join } from "node:path";
import type { Fault } from "./fault.ts";

/** Where a gateway listens, and the two upstreams that fail it. All on loopback. */
type Ports = { own: number; refuses: number; silent: number };

type Gateway = {
  program: string;
  run: (folder: string, ports: Ports) => string[];
  config: (folder: string, ports: Ports) => string;
  faults: Omit<Fault, "does" | "tells">[];
};

const gateways: Record<string, Gateway> = {
  nginx: {
    program: "nginx",
    run: (folder) => ["-p", folder, "-c", join(folder, "config"), "-e", join(folder, "error.log")],
    config: (
      folder,
      { own, refuses, silent },
    ) => `daemon off; user root; pid ${folder}/pid; worker_processes 1;
events {}
http {
  access_log off; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server {
    listen 127.0.0.1:${own};
    location /f-nginx-refused/ { proxy_pass http://127.0.0.1:${refuses}; }
    location /f-nginx-silent/ { proxy_pass http://127.0.0.1:${silent}; proxy_read_timeout 1s; }
    location /f-nginx-large/ { client_max_body_size 1; proxy_pass http://127.0.0.1:${refuses}; }
    location /f-nginx-denied/ { deny all; }
  }
}`,
    faults: [
      { id: "nginx-refused", label: "502" },
      { id: "nginx-silent", label: "504" },
      { id: "nginx-large", label: "413" },
      { id: "nginx-denied", label: "403" },
    ],
  },
  haproxy: {
    program: "haproxy",
    run: (folder) => ["-f", join(folder, "config")],
    config: (_, { own, refuses, silent }) => `defaults
  mode http
  timeout client 5s
  timeout connect 1s
  timeout server 1s
frontend f
  bind 127.0.0.1:${own}
  http-request deny deny_status 429 if { path_beg /f-haproxy-often }
  http-request deny if { path_beg /f-haproxy-denied }
  use_backend silent if { path_beg /f-haproxy-silent }
  default_backend refuses
backend refuses
  retries 0
  server s 127.0.0.1:${refuses}
backend silent
  server s 127.0.0.1:${silent}
`,
    faults: [
      { id: "haproxy-refused", label: "503" },
      { id: "haproxy-silent", label: "504" },
      { id: "haproxy-often", label: "429" },
      { id: "haproxy-denied", label: "403" },
    ],
  },
  apache: {
    program: "apache2",
    run: (folder) => ["-f", join(folder, "config"), "-D", "FOREGROUND"],
    config: (folder, { own, refuses, silent }) => `ServerRoot /usr/lib/apache2
LoadModule mpm_event_module modules/mod_mpm_event.so
LoadModule authz_core_module modules/mod_authz_core.so
LoadModule proxy_module modules/mod_proxy.so
LoadModule proxy_http_module modules/mod_proxy_http.so
Listen 127.0.0.1:${own}
ServerName relay.example.com
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
DefaultRuntimeDir ${folder}
ProxyTimeout 1
ProxyPass /f-apache-refused http://127.0.0.1:${refuses}
ProxyPass /f-apache-silent http://127.0.0.1:${silent}
<Location /f-apache-denied>
  Require all denied
</Location>
`,
    faults: [
      { id: "apache-refused", label: "503" },
      { id: "apache-silent", label: "502", alt: ["504"] },
      { id: "apache-denied", label: "403" },
      { id: "apache-missing", label: "404" },
    ],
  },
  squid: {
    program: "squid",
    run: (folder) => ["-N", "-f", join(folder, "config")],
    config: (_, { own, refuses }) => `http_port 127.0.0.1:${own} accel defaultsite=relay.example.com
cache_peer 127.0.0.1 parent ${refuses} 0 no-query originserver
acl denied urlpath_regex ^/f-squid-denied
http_access deny denied
http_access allow all
visible_hostname relay.example.com
pid_filename none
access_log none
cache_log /dev/null
cache_store_log none
cache deny all
memory_cache_shared off
coredump_dir none
shutdown_lifetime 0 seconds
`,
    faults: [
      { id: "squid-refused", label: "503", alt: ["connection"] },
      { id: "squid-denied", label: "403" },
    ],
  },
  varnish: {
    program: "varnishd",
    run: (folder, { own }) => [
      ...[
        "-F",
        "-n",
        join(folder, "work"),
        "-a",
        `127.0.0.1:${own}`,
        "-f",
        join(folder, "config"),
        "-j",
        "none",
      ],
    ],
    config: (_, { refuses }) => `vcl 4.1;
backend default { .host = "127.0.0.1"; .port = "${refuses}"; }
`,
    faults: [{ id: "varnish-refused", label: "503" }],
  },
  lighttpd: {
    program: "lighttpd",
    run: (folder) => ["-D", "-f", join(folder, "config")],
    config: (folder, { own, refuses }) => `server.modules = ("mod_proxy", "mod_access")
server.document-root = "${folder}"
server.port = ${own}
server.bind = "127.0.0.1"
$HTTP["url"] =~ "^/f-lighttpd-refused" { proxy.server = ("" => (("host" => "127.0.0.1", "port" => ${refuses}))) }
$HTTP["url"] =~ "^/f-lighttpd-denied" { url.access-deny = ("") }
`,
    faults: [
      { id: "lighttpd-refused", label: "503" },
      { id: "lighttpd-denied", label: "403" },
    ],
  },
  caddy: {
    program: "caddy",
    run: (folder) => ["run", "--config", join(folder, "config"), "--adapter", "caddyfile"],
    config: (_, { own, refuses, silent }) => `{
  admin off
  auto_https off
}
http://127.0.0.1:${own} {
  handle /f-caddy-refused/* {
    reverse_proxy 127.0.0.1:${refuses}
  }
  handle /f-caddy-silent/* {
    reverse_proxy 127.0.0.1:${silent} {
      transport http {
        response_header_timeout 1s
      }
    }
  }
  respond /f-caddy-denied/* "Access denied" 403
}
`,
    faults: [
      { id: "caddy-refused", label: "502" },
      { id: "caddy-silent", label: "504" },
      { id: "caddy-denied", label: "403" },
    ],
  },
};

/** Starts the gateways that are installed and gives the faults that they answer with, and their addresses. */
export async function startGateways(root: string, ports: Omit<Ports, "own">, portOf: () => Promise<number>) {
  const running: ChildProcess[] = [];
  const origins = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [name, gateway] of Object.entries(gateways)) {
    if (spawnSync("which", [gateway.program]).status !== 0) {
      console.error(`missing, left out: ${name}`);
      continue;
    }
    const own = await portOf();
    const folder = join(root, name);
    mkdirSync(folder);
    writeFileSync(join(folder, "config"), gateway.config(folder, { ...ports, own }));
    running.push(spawn(gateway.program, gateway.run(folder, { ...ports, own }), { stdio: "ignore" }));
    if (!(await answers(own))) {
      console.error(`did not start, left out: ${name}`);
      continue;
    }
    for (const fault of gateway.faults) {
      origins.set(fault.id, `http://127.0.0.1:${own}`);
      faults.push({ ...fault, tells: new RegExp(fault.label), does: { act: "gateway" } });
    }
  }
  // They write to their folders until they have ended.
  const close = () =>
    Promise.all(
      running.map((child) => {
        if (child.exitCode !== null) return null;
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        return ended;
      }),
    );
  return { faults, originOf: (fault: Fault) => origins.get(fault.id), close };
}

async function answers(port: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    const isOpen = await new Promise<boolean>((done) => {
      const socket = createConnection(port, "127.0.0.1", () => {
        socket.destroy();
        done(true);
      });
      socket.on("error", () => done(false));
    });
    if (isOpen) return true;
    await new Promise((done) => setTimeout(done, 200));
  }
  return false;
}
