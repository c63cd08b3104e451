-- CreateEnum
CREATE TYPE "outcome_kind" AS ENUM ('solved', 'sent');

-- CreateTable
CREATE TABLE "outcome" (
    "id" SERIAL NOT NULL,
    "browser_hash" VARCHAR(64) NOT NULL,
    "fingerprint" VARCHAR(16) NOT NULL,
    "code" VARCHAR(16) NOT NULL,
    "cause" VARCHAR(32),
    "kind" "outcome_kind" NOT NULL,
    "steps" VARCHAR(64)[],
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outcome_at_idx" ON "outcome"("at");

-- CreateIndex
CREATE INDEX "outcome_first_at_idx" ON "outcome"("first_at");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_browser_hash_fingerprint_key" ON "outcome"("browser_hash", "fingerprint");
