import { gzipSync } from 'node:zlib';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
const root='/tmp/h/v-site/';
const { largeRecord } = await import(root+'reports/testing/large-record.ts');
const { compatRecord, sampleAliases } = await import(root+'reports/testing/sample-compat.ts');
const { matrixOf } = await import(root+'reports/view/matrix.ts');
const { writeSite } = await import(root+'reports/site/write-site.ts');
const { byHand } = await import(root+'scripts/reproduction/by-hand.ts');
const { readRecord } = await import(root+'harness/record/reading/read.ts');
const what = process.argv[2], out = process.argv[3];
const hand: any = await byHand();
const rec = what==='large' ? largeRecord({scenarios:100,columns:24,features:3500}) : what==='large0' ? largeRecord({scenarios:100,columns:24}) : what==='sample' ? compatRecord() : await readRecord(what);
if (process.argv[4]) { const {commandAliases}=await import(root+'scripts/vocabulary/command-aliases.ts'); hand.aliases=commandAliases(JSON.parse(readFileSync(process.argv[4],'utf8'))); }
if (what==='sample') hand.aliases = sampleAliases;
const t=performance.now();
await writeSite([matrixOf(rec)], out, hand);
console.log('written in', ((performance.now()-t)/1000).toFixed(2),'s');
const first=['index.html','assets/style.css','assets/app.js','assets/data.js'].map(f=>gzipSync(readFileSync(join(out,f))).length);
console.log('first page gz', first, first.reduce((a,b)=>a+b));
let n=0,b=0,z=0,max=['',0] as any;
for (const d of ['commands','api']) { let l: string[]=[]; try { l=readdirSync(join(out,d)) } catch {}
 for (const f of l) { const buf=readFileSync(join(out,d,f)); n++; b+=buf.length; z+=gzipSync(buf).length; if (buf.length>max[1] && f!=='index.html') max=[d+'/'+f,buf.length]; if (f==='index.html') console.log(d,f,buf.length,gzipSync(buf).length); } }
console.log('vocabulary pages',n,'bytes',b,'gz',z,'largest',max);
