-- AlterTable
ALTER TABLE "staff_account" DROP COLUMN "sessions_from",
ADD COLUMN     "password_version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ended_session" (
    "name" VARCHAR(36) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ended_session_pkey" PRIMARY KEY ("name")
);

-- Not in schema.prisma: that a session was signed out of is told to whoever has a stream open under it.
CREATE FUNCTION "tell_session_ended"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('session_ended', NEW.name);
  RETURN NULL;
END $$;
CREATE TRIGGER "session_ended_told" AFTER INSERT ON "ended_session" FOR EACH ROW EXECUTE FUNCTION "tell_session_ended"();
