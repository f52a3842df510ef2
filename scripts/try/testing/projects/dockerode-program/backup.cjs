// Backs a volume up over the API: makes it, writes into it, reads it back, and removes what it made.
const { writeFileSync } = require('node:fs');
const Docker = require('dockerode');

const docker = new Docker();
const Image = 'localhost/canialias/base:1';
const volume = 'sample-backup';

async function run(name, command) {
  const container = await docker.createContainer({
    name,
    Image,
    Cmd: ['sh', '-c', command],
    HostConfig: { Binds: [`${volume}:/data`], NetworkMode: 'none' },
  });
  try {
    await container.start();
    const { StatusCode } = await container.wait();
    const output = await container.logs({ stdout: true });
    return { StatusCode, output: output.subarray(8).toString('utf8').trim() };
  } finally {
    await container.remove({ force: true });
  }
}

async function main() {
  await docker.createVolume({ Name: volume });
  try {
    await run('sample-writer', 'echo kept >/data/file');
    const { StatusCode, output } = await run('sample-reader', 'cat /data/file');
    writeFileSync('backup.txt', `${output}\n`);
    const gone = await docker
      .getContainer('sample-reader')
      .inspect()
      .catch((error) => error.statusCode);
    // A program that makes a container without a command expects to be refused.
    const refused = await docker
      .createContainer({ name: 'sample-empty', Image: 'localhost/canialias/no-command:1' })
      .then(
        (container) => container.remove().then(() => 'accepted'),
        (error) => error.statusCode,
      );
    console.log(`exit ${StatusCode}, gone ${gone}, without a command ${refused}`);
  } finally {
    await docker.getVolume(volume).remove();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
