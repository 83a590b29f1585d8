import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who issued a credential, who revoked it and why: rows from before know neither. */
export class CredentialLife1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "credential" ADD "revoked_reason" text, ADD "revoked_by" text, ADD "issued_by" text`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "credential" DROP "issued_by", DROP "revoked_by", DROP "revoked_reason"`,
    );
  }
}
