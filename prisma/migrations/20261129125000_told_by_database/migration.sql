-- Not in schema.prisma: the number of the last event that a ticket's customer is told of is kept here, so that also
-- a process of an earlier version, which does not know the column, keeps it.
CREATE FUNCTION "count_ticket_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket" SET "last_told_number" = NEW.number WHERE "id" = NEW.ticket_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "ticket_event_counted" AFTER INSERT ON "ticket_event" FOR EACH ROW
  WHEN (NEW.kind NOT IN ('claimed', 'released', 'note'))
  EXECUTE FUNCTION "count_ticket_event"();

-- What such a process added since the column came.
UPDATE "ticket" SET "last_told_number" = "told"."number"
FROM (
  SELECT "ticket_id", max("number") AS "number" FROM "ticket_event"
  WHERE "kind" NOT IN ('claimed', 'released', 'note') GROUP BY "ticket_id"
) AS "told"
WHERE "told"."ticket_id" = "ticket"."id" AND "told"."number" <> "last_told_number";
