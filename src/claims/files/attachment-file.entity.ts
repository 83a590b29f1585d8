import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { oneOf } from "../../shared/sql";
import { MEDIA_TYPES, type MediaType } from "./media-type.rules";

/**
 * A file that a provider has sent whole. Two providers with the same file have a row each and the
 * bytes once: who may read them goes by the rows.
 */
@Entity("attachment_file")
@Check("attachment_file_sha256", "sha256 ~ '^[0-9a-f]{64}$'")
@Check("attachment_file_bytes", "bytes > 0")
@Check("attachment_file_media_type", oneOf("media_type", MEDIA_TYPES))
export class AttachmentFile {
  @ForeignKey("Provider")
  @PrimaryColumn("uuid")
  providerId: string;
  @PrimaryColumn("text") sha256: string;
  @Column("int") bytes: number;
  /** What its bytes say it is, whatever was said of it. */
  @Column("text") mediaType: MediaType;
  @Column("timestamptz") completedAt: Date;
}
