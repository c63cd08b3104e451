-- CreateEnum
CREATE TYPE "role" AS ENUM ('agent', 'admin');

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "staff_id" INTEGER;

-- AlterTable
ALTER TABLE "solution" ADD COLUMN     "staff_id" INTEGER;

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "assignee_id" INTEGER,
ADD COLUMN     "severity" SMALLINT NOT NULL DEFAULT 2,
ADD COLUMN     "waits_for_customer_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ticket_event" ADD COLUMN     "staff_id" INTEGER;

-- CreateTable
CREATE TABLE "note" (
    "id" SERIAL NOT NULL,
    "ticket_id" INTEGER NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "text" VARCHAR(16384) NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "idempotency_key" VARCHAR(64) NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" SERIAL NOT NULL,
    "ticket_id" INTEGER NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_account" (
    "id" SERIAL NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "password_hash" VARCHAR(255) NOT NULL,
    "role" "role" NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_invitation" (
    "id" SERIAL NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL,
    "role" "role" NOT NULL,
    "made_by_id" INTEGER,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "note_ticket_id_idempotency_key_key" ON "note"("ticket_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "claim_ticket_id_idx" ON "claim"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_account_email_key" ON "staff_account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_invitation_token_hash_key" ON "staff_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "staff_invitation_made_by_id_idx" ON "staff_invitation"("made_by_id");

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "staff_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solution" ADD CONSTRAINT "solution_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "staff_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Not in schema.prisma: a ticket is held by one person at most, whoever races.
CREATE UNIQUE INDEX "claim_one_standing" ON "claim"("ticket_id") WHERE "released_at" IS NULL;

-- Not in schema.prisma: the queue and the lists beside it, each in the order in which it is shown.
CREATE INDEX "ticket_queue" ON "ticket"("reply_by", "severity" DESC, "sent_at") WHERE "reply_by" IS NOT NULL;
CREATE INDEX "ticket_waiting_for_customer" ON "ticket"("waits_for_customer_since") WHERE "waits_for_customer_since" IS NOT NULL;
CREATE INDEX "ticket_of_assignee" ON "ticket"("assignee_id", "reply_by") WHERE "solved_at" IS NULL AND "assignee_id" IS NOT NULL;
CREATE INDEX "ticket_solved" ON "ticket"("solved_at" DESC) WHERE "solved_at" IS NOT NULL;
