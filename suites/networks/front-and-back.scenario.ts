import { connectOnce, everyTime, httpFetch, httpServer, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/front-and-back',
  title: 'A container on a front bridge network cannot reach a database on a back one',
  why: 'It is the usual segmentation in compose files: only the web tier may talk to the database.',
  claims: ['net-09', 'net-17'],
  sources: ['https://docs.docker.com/compose/how-tos/networking/#specify-custom-networks'],
  surfaces: ['cli', 'api'],
  facts: {
    webOnFront: {
      title: 'a container on the front reaches the web server, which is on both',
      reference: true,
      weight: 'silent',
      about: ['cli:network connect', 'api:POST /networks/{id}/connect'],
      when: ['custom-network', 'seen-from-inside'],
    },
    databaseFromWeb: {
      title: 'the web server reaches the database',
      reference: true,
      weight: 'silent',
      about: ['cli:network connect', 'api:POST /networks/{id}/connect'],
      when: ['custom-network', 'seen-from-inside'],
    },
    databaseFromFront: {
      title: 'a container on the front reaches the database',
      reference: false,
      weight: 'silent',
      about: ['cli:network create', 'api:POST /networks/create'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli', networkBackend: 'cni' },
      facts: { databaseFromFront: true },
      because: 'CNI isolates a network only if it was created with the option isolate',
      source: 'https://github.com/containers/common/pull/1086',
    },
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli', networkBackendVersion: '<2.0.0' },
      facts: { databaseFromFront: true },
      because: 'netavark before 2.0 isolates a network only if it was created with the option isolate',
      source: 'https://github.com/containers/netavark/blob/v2.0.0/RELEASE_NOTES.md#v200',
    },
    {
      on: { engine: 'podman', version: '<4.2.0' },
      facts: { databaseFromFront: true },
      because: 'before 4.2 the API creates networks without the option isolate',
      source: 'https://github.com/containers/podman/blob/v4.2.0/RELEASE_NOTES.md#420',
    },
  ],
  advice: [
    {
      facts: ['databaseFromFront'],
      write: 'Create the network at the back with `network create --internal BACK`.',
      shownBy: 'networks/internal-isolation#fromOtherBridge',
    },
  ],
  async observe({ engine, step }) {
    const [front, back] = await Promise.all([engine.createNetwork(), engine.createNetwork()]);
    const [web, database, client] = await Promise.all([
      engine.start({ network: front, command: httpServer('web') }),
      engine.start({ network: back, command: httpServer('data', 5432) }),
      engine.start({ network: front }),
    ]);
    await engine.connect(back, web);
    const [webAddress, databaseAddress] = await Promise.all([
      engine.address(web, front),
      engine.address(database, back),
    ]);
    const reach = (from: typeof web, address: string, port: number) =>
      poll(
        () => engine.exec(from, httpFetch(address, port)),
        (page) => page.exitCode === 0,
      );
    const page = await step('front to web', () => reach(client, webAddress, 80));
    const data = await step('web to database', () => reach(web, databaseAddress, 5432));
    // As in isolation-between-bridges: one packet, from a container that has just started.
    const command = connectOnce(databaseAddress, 5432);
    const databaseFromFront = await step('front to database', () =>
      everyTime(3, async () => {
        const answer = await engine.run({ network: front, command });
        return answer.exitCode === 0;
      }),
    );
    return {
      webOnFront: page.stdout === 'web',
      databaseFromWeb: data.stdout === 'data',
      databaseFromFront,
    };
  },
});
