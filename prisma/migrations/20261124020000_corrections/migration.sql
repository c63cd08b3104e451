-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "corrected_cause" VARCHAR(32),
ADD COLUMN     "corrected_code" VARCHAR(16),
ADD COLUMN     "fingerprint" VARCHAR(16);

-- CreateTable
CREATE TABLE "correction" (
    "id" SERIAL NOT NULL,
    "ticket_id" INTEGER NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "code" VARCHAR(16) NOT NULL,
    "cause" VARCHAR(32),
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "correction_ticket_id_idx" ON "correction"("ticket_id");

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
