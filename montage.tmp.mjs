import sharp from 'sharp';
const [out, ...names] = process.argv.slice(2);
const metas = await Promise.all(names.map(n => sharp(`/tmp/crop/${n}.png`).metadata()));
const h = Math.max(...metas.map(m=>m.height)); let x=0; const comp=[];
names.forEach((n,i)=>{comp.push({input:`/tmp/crop/${n}.png`,left:x,top:0}); x+=metas[i].width+12;});
await sharp({create:{width:x,height:h,channels:3,background:'#888'}}).composite(comp).png().toFile(`/tmp/crop/${out}.png`);
