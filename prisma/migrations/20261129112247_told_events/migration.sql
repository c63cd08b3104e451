-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "last_told_number" INTEGER NOT NULL DEFAULT 0;

-- Not in schema.prisma: what the column says of the tickets that there are.
UPDATE "ticket" SET "last_told_number" = coalesce((
  SELECT max("number") FROM "ticket_event"
  WHERE "ticket_id" = "ticket"."id" AND "kind" NOT IN ('claimed', 'released', 'note')
), 0);
