-- CreateEnum
CREATE TYPE "grade" AS ENUM ('helped', 'partly', 'not');

-- DropIndex
DROP INDEX "solution_ticket_id_idx";

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "ticket_id" INTEGER;

-- AlterTable
ALTER TABLE "solution" ADD COLUMN     "idempotency_key" VARCHAR(64);

-- AlterTable
ALTER TABLE "staff_account" ADD COLUMN     "away_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "rating" (
    "id" SERIAL NOT NULL,
    "ticket_id" INTEGER NOT NULL,
    "solution_id" INTEGER NOT NULL,
    "grade" "grade" NOT NULL,
    "comment" VARCHAR(500),
    "rated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasure" (
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "presence" (
    "staff_id" INTEGER NOT NULL,
    "tab_name" VARCHAR(36) NOT NULL,
    "ticket_id" INTEGER,
    "is_writing" BOOLEAN NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("staff_id","tab_name")
);

-- CreateIndex
CREATE UNIQUE INDEX "rating_solution_id_key" ON "rating"("solution_id");

-- CreateIndex
CREATE INDEX "rating_ticket_id_idx" ON "rating"("ticket_id");

-- CreateIndex
CREATE INDEX "presence_ticket_id_idx" ON "presence"("ticket_id");

-- CreateIndex
CREATE INDEX "draft_ticket_id_idx" ON "draft"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "solution_ticket_id_idempotency_key_key" ON "solution"("ticket_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_solution_id_fkey" FOREIGN KEY ("solution_id") REFERENCES "solution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Not in schema.prisma: every change of a ticket is told to whoever listens, by the ticket's id and the number of its
-- event; number 0 says that the ticket is gone.
CREATE FUNCTION "tell_ticket_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('ticket_event', NEW.ticket_id || ':' || NEW.number);
  RETURN NULL;
END $$;
CREATE TRIGGER "ticket_event_told" AFTER INSERT ON "ticket_event" FOR EACH ROW EXECUTE FUNCTION "tell_ticket_event"();

CREATE FUNCTION "tell_ticket_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('ticket_event', OLD.id || ':0');
  RETURN NULL;
END $$;
CREATE TRIGGER "ticket_gone_told" AFTER DELETE ON "ticket" FOR EACH ROW EXECUTE FUNCTION "tell_ticket_gone"();

-- Not in schema.prisma: who comes to a ticket, writes there or leaves it is told by the ticket's id, nothing where it
-- is only at the desk. A sign of life alone is not told.
CREATE FUNCTION "tell_presence"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM pg_notify('presence', coalesce(OLD.ticket_id::text, '')); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM pg_notify('presence', coalesce(NEW.ticket_id::text, '')); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "presence_told" AFTER INSERT OR DELETE ON "presence" FOR EACH ROW EXECUTE FUNCTION "tell_presence"();
CREATE TRIGGER "presence_change_told" AFTER UPDATE ON "presence" FOR EACH ROW
  WHEN (OLD.ticket_id IS DISTINCT FROM NEW.ticket_id OR OLD.is_writing <> NEW.is_writing)
  EXECUTE FUNCTION "tell_presence"();
