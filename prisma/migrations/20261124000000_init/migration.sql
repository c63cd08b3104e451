-- CreateEnum
CREATE TYPE "author" AS ENUM ('customer', 'staff', 'system');

-- CreateEnum
CREATE TYPE "key_answer" AS ENUM ('prefix', 'noKey', 'signedIn');

-- CreateTable
CREATE TABLE "ticket" (
    "id" SERIAL NOT NULL,
    "number" VARCHAR(9) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "idempotency_key" VARCHAR(64) NOT NULL,
    "body_hash" VARCHAR(64) NOT NULL,
    "error_message" VARCHAR(65536) NOT NULL,
    "command" VARCHAR(8192),
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "occurred_about" BOOLEAN NOT NULL,
    "zone" VARCHAR(64) NOT NULL,
    "key_answer" "key_answer" NOT NULL,
    "key_prefix" VARCHAR(20),
    "code" VARCHAR(16) NOT NULL,
    "cause" VARCHAR(32),
    "confidence" REAL NOT NULL,
    "evidence" JSONB NOT NULL,
    "classifier_version" VARCHAR(16) NOT NULL,
    "solved_at" TIMESTAMPTZ(3),
    "waiting_since" TIMESTAMPTZ(3),
    "arrives_at" TIMESTAMPTZ(3),
    "reply_by" TIMESTAMPTZ(3),
    "last_event_number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_link" (
    "id" SERIAL NOT NULL,
    "ticket_id" INTEGER NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL,
    "minted_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "ticket_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tried_step" (
    "ticket_id" INTEGER NOT NULL,
    "step_id" VARCHAR(64) NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "tried_step_pkey" PRIMARY KEY ("ticket_id","step_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" SERIAL NOT NULL,
    "ticket_id" INTEGER NOT NULL,
    "author" "author" NOT NULL,
    "text" VARCHAR(16384) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "idempotency_key" VARCHAR(64) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_promise" (
    "id" SERIAL NOT NULL,
    "ticket_id" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "arrives_at" TIMESTAMPTZ(3) NOT NULL,
    "reply_by" TIMESTAMPTZ(3) NOT NULL,
    "sum" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_promise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "solution" (
    "id" SERIAL NOT NULL,
    "ticket_id" INTEGER NOT NULL,
    "by" "author" NOT NULL,
    "solved_at" TIMESTAMPTZ(3) NOT NULL,
    "reopened_at" TIMESTAMPTZ(3),

    CONSTRAINT "solution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_event" (
    "ticket_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" VARCHAR(24) NOT NULL,
    "by" "author" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subject_id" INTEGER,

    CONSTRAINT "ticket_event_pkey" PRIMARY KEY ("ticket_id","number")
);

-- CreateTable
CREATE TABLE "draft" (
    "token_hash" VARCHAR(64) NOT NULL,
    "content" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "support_calendar" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "hours" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "support_calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "secret" (
    "name" VARCHAR(64) NOT NULL,
    "value" VARCHAR(4096) NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "secret_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket"("number");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_idempotency_key_body_hash_key" ON "ticket"("idempotency_key", "body_hash");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_link_token_hash_key" ON "ticket_link"("token_hash");

-- CreateIndex
CREATE INDEX "ticket_link_ticket_id_idx" ON "ticket_link"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_ticket_id_idempotency_key_key" ON "message"("ticket_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "reply_promise_ticket_id_idx" ON "reply_promise"("ticket_id");

-- CreateIndex
CREATE INDEX "solution_ticket_id_idx" ON "solution"("ticket_id");

-- CreateIndex
CREATE INDEX "draft_expires_at_idx" ON "draft"("expires_at");

-- AddForeignKey
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tried_step" ADD CONSTRAINT "tried_step_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_promise" ADD CONSTRAINT "reply_promise_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solution" ADD CONSTRAINT "solution_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Not in schema.prisma: a ticket has one open promise and one standing solution at most, whoever races.
CREATE UNIQUE INDEX "reply_promise_one_open" ON "reply_promise"("ticket_id") WHERE "kept_at" IS NULL AND "closed_at" IS NULL;
CREATE UNIQUE INDEX "solution_one_standing" ON "solution"("ticket_id") WHERE "reopened_at" IS NULL;
