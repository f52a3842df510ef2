import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:exec --user', 'api:POST /containers/{id}/exec User'];

export default scenario({
  id: 'owners/exec-user-files',
  title: 'Files of exec --user belong to that user and to its group, or to group 0',
  why: 'Migrations and console commands leave caches and logs that the service must read.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/exec/'],
  surfaces: ['cli', 'api'],
  facts: {
    number: {
      title: 'of exec --user 1234',
      reference: '1234:0',
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    both: {
      title: 'of exec --user 1234:5678',
      reference: '1234:5678',
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    name: {
      title: 'of exec --user app',
      reference: '1000:1000',
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    group: {
      title: 'of exec --user app:root',
      reference: '1000:0',
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    root: { title: 'of exec --user root in a container of app', reference: '0:0', weight: 'silent', about },
    own: {
      title: 'of exec without --user in a container of app',
      reference: '1000:1000',
      weight: 'silent',
      about: ['cli:exec', 'api:POST /containers/{id}/exec'],
      when: ['ordinary-user'],
    },
  },
  async observe({ engine, step }) {
    const container = await engine.start({ image: 'user', network: 'none' });
    const owner = (name: string, user?: string) =>
      step(`exec as ${name}`, async () => {
        const command = script(`touch /tmp/${name} && stat -c %u:%g /tmp/${name}`);
        const { stdout } = await engine.exec(container, command, user === undefined ? {} : { user });
        return stdout.trim();
      });
    return {
      number: await owner('number', '1234'),
      both: await owner('both', '1234:5678'),
      name: await owner('name', 'app'),
      group: await owner('group', 'app:root'),
      root: await owner('root', 'root'),
      own: await owner('own'),
    };
  },
});
