import { defineConfig } from "prisma/config";

// `prisma generate` downloads a schema engine that it never runs, unless this names a file that exists.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
