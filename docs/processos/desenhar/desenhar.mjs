// Draws every process model as an SVG picture beside this folder: `npm ci && npm run desenhar`.
// Uses an installed Chromium or Chrome; CHROMIUM=/path/to/it chooses another.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const models = join(here, '../../../src/main/resources/processes');
const pictures = join(here, '..');
const viewer = join(here, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js');

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
});
try {
  const page = await browser.newPage();
  await page.setContent('<div id="canvas" style="width: 2000px; height: 1200px"></div>');
  await page.addScriptTag({ path: viewer });
  for (const file of readdirSync(models)
    .filter(name => name.endsWith('.bpmn'))
    .sort()) {
    const model = readFileSync(join(models, file));
    const svg = await page.evaluate(draw, model.toString('utf8'));
    const picture = join(pictures, `${basename(file, '.bpmn')}.svg`);
    writeFileSync(picture, stamp(svg, model));
    console.log(basename(picture));
  }
} finally {
  await browser.close();
}

async function draw(xml) {
  const canvas = document.getElementById('canvas');
  canvas.replaceChildren();
  const bpmn = new window.BpmnJS({ container: canvas });
  await bpmn.importXML(xml);
  const { svg } = await bpmn.saveSVG();
  bpmn.destroy();
  return svg;
}

// The hash of the model tells a test whether the picture is older than it. A white ground serves dark pages too.
function stamp(svg, model) {
  const sha256 = createHash('sha256').update(model).digest('hex');
  return stableNames(svg)
    .replace(/<svg ([^>]*)>/, tag => {
      const [x, y, w, h] = tag.match(/viewBox="([^"]*)"/)[1].split(' ');
      return `<!-- modelo sha256:${sha256} -->\n${tag}\n<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="white"/>`;
    })
    .concat('\n');
}

function stableNames(svg) {
  const names = [...new Set([...svg.matchAll(/(?:marker|pattern)[^"]*?-[a-z0-9]{20,}/gi)].map(m => m[0]))];
  return names.reduce((text, name, i) => text.replaceAll(name, `m${i}`), svg);
}

function findBrowser() {
  const known = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
  ];
  const found = known.find(path => path && existsSync(path));
  if (!found) {
    throw new Error('No Chromium or Chrome found: set CHROMIUM to its path.');
  }
  return found;
}
