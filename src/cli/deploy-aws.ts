import { chmodSync, copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { awsTemplate } from '../hosting/aws-template.ts';
import { viewerRequest } from '../hosting/cloudfront-function.ts';
import { readHostRules } from '../hosting/host-rules.ts';
import { siteSizes } from '../hosting/site-sizes.ts';
import { uploadPlan } from '../hosting/upload-plan.ts';
import { groupFolder, uploadScript } from '../hosting/upload-script.ts';
import { basePath } from './base-path.ts';
import { requireSite } from './require-site.ts';

/** Writes the template for CloudFormation and what the upload of the built site needs. */
const out = 'deploy/out/aws';
const site = 'dist';
requireSite(site);
const rules = readHostRules('.', basePath);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const request = viewerRequest(readFileSync('deploy/aws/viewer-request.js', 'utf8'), rules);
writeFileSync(
  path.join(out, 'template.yaml'),
  stringify(awsTemplate(rules, request), { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false }),
);
console.log(`${out}/template.yaml has the infrastructure for a site under ${basePath}.`);
if (request.store) {
  writeFileSync(path.join(out, 'redirects.json'), JSON.stringify(request.store));
  console.log(
    `${out}/redirects.json has ${request.store.data.length} redirects, too many for the function: put it into a bucket and name it as RedirectsArn.`,
  );
}

const groups = uploadPlan([...siteSizes(site).keys()], rules);
for (const [at, group] of groups.entries()) {
  for (const file of group.files) for (const folder of [groupFolder(at), 'all']) place(path.join(site, file), path.join(out, folder, file));
}
const script = path.join(out, 'upload.sh');
writeFileSync(script, uploadScript(groups, basePath));
chmodSync(script, 0o755);
console.log(`${script} BUCKET uploads ${groups.reduce((sum, group) => sum + group.files.length, 0)} files in ${groups.length} groups.`);

/** The same file at a second place; a copy where the two places are on different file systems. */
function place(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
