/** A partner factory of the demo; all of it is assumed (A). */
export interface DemoFactory {
  code: string;
  name: string;
  nameKhmer: string;
  /** Workers at the end of the history, in a scheme of 5,000 members. */
  workers: number;
  /** Members among them at the end. */
  penetration: number;
  /** When in the history it joins, as a part of it; 0: it was there from the start. */
  joinsAt: number;
  /** Where its workers mostly go. */
  healthCenter: string;
  hospital: string;
}

/**
 * Ten factories (S) of 300 to 3,000 workers (A), penetration 15 to 85 %, 50 % in the mean (A for
 * each, S for the mean); together 5,000 members (S, 2011).
 */
export const FACTORIES: readonly DemoFactory[] = [
  {
    code: "F01",
    name: "Mekong Star Garment",
    nameKhmer: "រោងចក្រកាត់ដេរ មេគង្គស្តារ",
    workers: 3_000,
    penetration: 0.33,
    joinsAt: 0,
    healthCenter: "120405",
    hospital: "NH01",
  },
  {
    code: "F02",
    name: "Golden Lotus Apparel",
    nameKhmer: "រោងចក្រសម្លៀកបំពាក់ ផ្កាឈូកមាស",
    workers: 1_700,
    penetration: 0.55,
    joinsAt: 0.15,
    healthCenter: "120404",
    hospital: "NH01",
  },
  {
    code: "F03",
    name: "Dangkao Knitting",
    nameKhmer: "រោងចក្រប៉ាក់ ដង្កោ",
    workers: 1_400,
    penetration: 0.58,
    joinsAt: 0,
    healthCenter: "120405",
    hospital: "NH03",
  },
  {
    code: "F04",
    name: "Tuek Thla Textile",
    nameKhmer: "រោងចក្រវាយនភណ្ឌ ទឹកថ្លា",
    workers: 1_100,
    penetration: 0.48,
    joinsAt: 0.3,
    healthCenter: "120305",
    hospital: "NH02",
  },
  {
    code: "F05",
    name: "Chak Angrae Shoes",
    nameKhmer: "រោងចក្រស្បែកជើង ចាក់អង្រែ",
    workers: 900,
    penetration: 0.6,
    joinsAt: 0,
    healthCenter: "120403",
    hospital: "NH01",
  },
  {
    code: "F06",
    name: "Angkor Thread",
    nameKhmer: "រោងចក្រអំបោះ អង្គរ",
    workers: 700,
    penetration: 0.72,
    joinsAt: 0,
    healthCenter: "120404",
    hospital: "NH03",
  },
  {
    code: "F07",
    name: "Romdoul Fashion",
    nameKhmer: "រោងចក្រម៉ូដ រំដួល",
    workers: 600,
    penetration: 0.4,
    joinsAt: 0.5,
    healthCenter: "120306",
    hospital: "NH02",
  },
  {
    code: "F08",
    name: "Prey Veaeng Sewing",
    nameKhmer: "រោងចក្រដេរ ព្រៃវែង",
    workers: 450,
    penetration: 0.32,
    joinsAt: 0.7,
    healthCenter: "120407",
    hospital: "120402",
  },
  {
    code: "F09",
    name: "Bassac Denim",
    nameKhmer: "រោងចក្រខោខូវប៊យ បាសាក់",
    workers: 350,
    penetration: 0.15,
    joinsAt: 0,
    healthCenter: "120204",
    hospital: "NH05",
  },
  {
    code: "F10",
    name: "Krama Weaving",
    nameKhmer: "រោងចក្រត្បាញ ក្រមា",
    workers: 300,
    penetration: 0.85,
    joinsAt: 0,
    healthCenter: "120203",
    hospital: "120307",
  },
];
