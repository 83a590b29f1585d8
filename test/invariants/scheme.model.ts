import type { CaseSources } from "../../src/adjudication/case.service";
import type { Catalogue } from "../../src/adjudication/catalogue.service";
import type { CaseDraft } from "../../src/adjudication/draft.rules";
import type { PastRow } from "../../src/adjudication/member-history.service";
import { ENGINE_FIRST, type DecidedClaim } from "../../src/claims/decided-claim";
import { guaranteeOf } from "../../src/eligibility/eligibility.service";
import type { MemberOnRecord } from "../../src/enrolment/member-lookup.service";
import { addDays } from "../../src/shared/dates";
import type { SchemeEvent, SchemeHistory } from "./scheme.arb";
import { FIRST_TODAY, MEMBERS, planOf, TARIFFS } from "./scheme.data";
import { written, type Filed } from "./scheme.filed";
import type { Product } from "./scheme.product";
import { isOwed, quoted, type Given } from "./scheme.quoting";
import { catalogueOf, onRecord, published, type Rows } from "./scheme.rows";

/** A scheme without a database: everything that is judged in it is judged by the product. */
export class Scheme {
  readonly filed: Filed[] = [];
  private readonly promises: Given[] = [];
  private readonly members: Map<string, MemberOnRecord>;
  private rows: Rows;
  private today = FIRST_TODAY;
  private published = 1;
  catalogue: Catalogue;

  constructor(
    private readonly product: Product,
    readonly history: SchemeHistory,
  ) {
    const { rules, covers } = history;
    this.members = new Map(
      MEMBERS.map((one, index) => [one.id, { ...one, covers: onRecord(covers[index] ?? []) }]),
    );
    const plans = [planOf("ALT", 1, {}, { validTo: "2026-03-16" }), planOf("HIP", 1, rules)];
    const rate = { id: "r-0", status: "IN_FORCE" as const, rielPerUsd: 4_100 };
    const rates = [{ ...rate, validFrom: "2026-02-01", validTo: null }];
    this.rows = { plans, tariffs: TARIFFS, rates, masses: [], rosters: [] };
    this.catalogue = catalogueOf(this.rows, product);
  }

  run(events: readonly SchemeEvent[]): this {
    for (const event of events) this.happen(event);
    return this;
  }

  private happen(event: SchemeEvent): void {
    switch (event.is) {
      case "submit":
        return this.submit(event);
      case "replace":
        return this.replace(event);
      case "void":
        return this.end(this.filed[event.claim % (this.filed.length || 1)], "VOIDED");
      case "promise":
        return this.promise(event);
      case "keep":
        return this.keep(event);
      case "covers": {
        const member = this.member(event.who);
        if (member) this.members.set(member.id, { ...member, covers: onRecord(event.covers) });
        return;
      }
      case "days":
        this.today = addDays(this.today, event.count);
        return;
      case "plan":
      case "tariff":
      case "rate":
      case "roster":
      case "mass":
        this.published += 1;
        this.rows = published(this.rows, event, this.published);
        this.catalogue = catalogueOf(this.rows, this.product);
    }
  }

  private member(id: string | null): MemberOnRecord | null {
    return this.members.get(id ?? "") ?? null;
  }

  private sources(who: string | null, providerId: string, draft: CaseDraft): CaseSources {
    const provider = this.catalogue.network.providerById(providerId);
    if (!provider) throw new Error("no provider");
    const { catalogue, today: receivedOn } = this;
    const history = this.product.history(this.counted(who), who, providerId, catalogue);
    return { draft, provider, member: this.member(who), catalogue, history, receivedOn };
  }

  /** The active claims as the database tells them. */
  private counted(who: string | null): PastRow[] {
    const rows = this.activeOf(who).flatMap(({ claim }) => this.product.counts(claim) ?? []);
    const key = (row: PastRow) => `${row.admittedOn} ${row.claimNumber}`;
    return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  private activeOf(who: string | null): Filed[] {
    if (who === null) return [];
    return this.filed.filter(
      ({ status, sources }) => status === "ACTIVE" && sources.member?.id === who,
    );
  }

  private submit(event: Extract<SchemeEvent, { is: "submit" }>): void {
    const given = event.quote === null ? null : this.given(event.quote);
    const sources = this.sources(event.who, event.providerId, event.draft);
    const promise = quoted(sources, given, this.filed);
    this.file({ ...sources, sample: event.sample, promise }, isOwed(sources, given, this.filed));
  }

  private replace({ claim, draft, sample }: Extract<SchemeEvent, { is: "replace" }>): void {
    const first = this.filed[claim % (this.filed.length || 1)];
    if (first?.status !== "ACTIVE") return;
    this.end(first, "SUPERSEDED");
    const { member, provider } = first.sources;
    this.file({ ...this.sources(member?.id ?? null, provider.id, draft), sample });
  }

  private end(filed: Filed | undefined, status: Filed["status"]): void {
    if (filed?.status === "ACTIVE") filed.status = status;
  }

  private promise({ who, providerId, draft }: Extract<SchemeEvent, { is: "promise" }>): void {
    const asked = this.sources(who, providerId, asQuestion(draft));
    const judged = this.product.question(asked);
    const status = this.product.statusOf(judged.judgement, true);
    const settlement = this.product.settlementOf(judged.judgement, status);
    const moment = { now: new Date(0), today: this.today };
    const { member } = asked;
    const promise = guaranteeOf({ status, settlement, member, judged, problems: [], moment });
    if (promise === null) return;
    this.promises.push({ promise: { ...promise, number: `G${this.promises.length}` }, draft });
  }

  private given(place: number): Given | null {
    return this.promises[place % (this.promises.length || 1)] ?? null;
  }

  private keep({ promise: place, sample }: Extract<SchemeEvent, { is: "keep" }>): void {
    const given = this.given(place);
    if (given === null) return;
    const { memberId, providerId } = given.promise;
    const sources = this.sources(memberId, providerId, given.draft);
    const promise = quoted(sources, given, this.filed);
    this.file({ ...sources, sample, promise }, isOwed(sources, given, this.filed));
  }

  private file(sources: CaseSources, owed = false): void {
    const { sample: _drawn, ...rest } = sources;
    const asked = { ...rest, draft: asQuestion(sources.draft) };
    const question = () => this.product.question(asked);
    const { prepared, judgement } = this.product.claim(sources);
    const claim: DecidedClaim = {
      id: `claim ${this.filed.length}`,
      claimNumber: `C${String(this.filed.length).padStart(4, "0")}`,
      prepared,
      judgement,
      moment: { now: new Date(0), today: this.today },
      submitter: { credentialId: "k", person: "desk" },
      catalogueVersion: 1n,
      content: {},
      waitingRound: 0,
      authority: ENGINE_FIRST,
      correction: null,
    };
    const kept = this.product.keep({ prepared, judgement });
    const before = this.activeOf(sources.member?.id ?? null);
    const rows = this.rows;
    this.filed.push({
      ...{ sources, claim, question, kept, before, rows, owed },
      written: written(judgement),
      status: "ACTIVE",
    });
  }
}

/** The question that precedes a claim: the same facts, without what only a claim can say. */
const asQuestion = (draft: CaseDraft): CaseDraft => ({
  ...draft,
  providerReference: null,
  patientPaid: null,
  attachments: [],
});
