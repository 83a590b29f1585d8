import { createServer, connect, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";

/** A line to a server that can be cut and mended. */
export interface Line {
  url: string;
  cut: () => Promise<void>;
  mend: () => Promise<void>;
}

/** Lays a line to the server of an address: everything that connects to `url` goes through it. */
export async function layLine(target: string): Promise<Line> {
  const address = new URL(target);
  const { hostname } = address;
  const farPort = Number(address.port);
  const ends = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(farPort, hostname);
    for (const end of [near, far]) {
      ends.add(end);
      end.on("error", () => undefined);
      end.on("close", () => ends.delete(end));
    }
    near.pipe(far).pipe(near);
  });
  const open = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await open(0);
  const { port } = server.address() as AddressInfo;
  address.hostname = "127.0.0.1";
  address.port = String(port);
  return {
    url: address.toString(),
    cut: async () => {
      const closed = once(server, "close");
      server.close();
      for (const end of ends) end.destroy();
      await closed;
    },
    mend: () => open(port),
  };
}
