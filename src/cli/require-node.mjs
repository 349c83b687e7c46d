// Plain JavaScript, so that an old Node can still read it and say what is missing.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 && !(major === 22 && minor >= 18)) {
  console.error(
    `Node.js ${process.versions.node} is too old; Lambda Field Notes needs 22.18 or newer. \`npm ci\` brings Node 24 on Linux and Windows (x64) and Linux (arm64); elsewhere install it from nodejs.org.`,
  );
  process.exit(1);
}
