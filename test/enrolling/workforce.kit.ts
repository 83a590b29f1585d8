import type { World } from "../kit/world";

/** A band of a workforce. */
export interface Band {
  ageBand: string;
  sex: string;
  workers: number;
}
interface Reported {
  reportWorkforce: {
    factory: { eligibleWorkers: number; workforce: Band[] } | null;
    errors: { code: string; path: string[]; message: string }[];
  };
}

const REPORT = `mutation($input: ReportWorkforceInput!, $month: YearMonth!) { reportWorkforce(input: $input) {
  factory { eligibleWorkers(month: $month) workforce(month: $month) { ageBand sex workers } }
  errors { code path message } } }`;
export const band = (ageBand: string, sex: string, workers: number): Band => ({
  ageBand,
  sex,
  workers,
});
export const YOUNG = [band("FROM_18_TO_24", "FEMALE", 420), band("FROM_18_TO_24", "MALE", 60)];

/** Reports a workforce, as an enrolment officer does. */
export const reporterOf =
  (world: World, officer: string) =>
  async (month: string, bands: Band[], factoryCode = "F01") => {
    const variables = { input: { factoryCode, month, bands }, month };
    const { data, errors } = await world.ask<Reported>(officer, REPORT, variables);
    expect(errors).toBeUndefined();
    return data.reportWorkforce;
  };
