import { it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readICalendar } from './read';
import { isICalendar } from './detect';
function time(name: string, text: string) { let worst=0; const t0=performance.now(); let g=readICalendar(text,{title:'T'}); for(;;){const t=performance.now(); const s=g.next(); worst=Math.max(worst,performance.now()-t); if(s.done) { console.log(name.padEnd(40), 'worst step', worst.toFixed(1), 'total', (performance.now()-t0).toFixed(1), 'refused' in s.value ? 'refused' : `${s.value.file.events.length} events ${s.value.problems.length} problems`); return;} } }
const cal=(...l:string[])=>['BEGIN:VCALENDAR','BEGIN:VEVENT','UID:a',...l,'END:VEVENT','END:VCALENDAR'].join('\r\n');
it('perf', {timeout:120000}, () => {
 time('warm', cal('SUMMARY:x','DTSTART:20250812T080000Z','RRULE:FREQ=DAILY;COUNT=5','DESCRIPTION:*x*')); 
 time('warm2', cal('SUMMARY:x','DTSTART;TZID=Europe/Berlin:20250812T080000','RRULE:FREQ=DAILY;COUNT=50','DESCRIPTION:*x*')); 
 const K=64000;
 for (const p of ['SUMMARY','DESCRIPTION','DTSTART','DTEND','DURATION','RRULE','RDATE','EXDATE','LOCATION','GEO','URL','CATEGORIES','UID','X-DATELINE-EDTF','STATUS'])
  for (const [n,v] of Object.entries({a:'a', star:'*', q:'"', bs:'\\', comma:',', date:'20250812T080000Z,', slash:'20250813T080000Z/PT1H,', nine:'9', colon:':', sp:' ', nl:'\\n', lt:'<a '})) {
   const lines=['SUMMARY:x','DTSTART:20250812T080000Z'].filter(l=>!l.startsWith(p)); 
   const text=cal(...lines, `${p}:${v.repeat(K/v.length)}`);
   const t=performance.now(); const d=drain(readICalendar(text,{title:'T'})); const ms=performance.now()-t; if(ms>15) console.log(p,n,ms.toFixed(1), 'refused' in d?'':d.file.events.length);
  }
 time('params', cal('SUMMARY:x', `DTSTART;${'X=a;'.repeat(16000)}:20250812`));
 time('tzid', cal('SUMMARY:x', `DTSTART;TZID=${'/a'.repeat(2000)}:20250812T080000`));
 time('fold', cal('SUMMARY:x', 'DTSTART:20250812', 'DESCRIPTION:'+ 'x\r\n '.repeat(16000)));
 const m=Array.from({length:60},(_,i)=>i).join(','); const h=Array.from({length:24},(_,i)=>i).join(',');
 for (const r of ['FREQ=SECONDLY','FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30','FREQ=MINUTELY;BYHOUR=1;BYMINUTE=1;INTERVAL=2',`FREQ=YEARLY;BYDAY=SU,MO,TU,WE,TH,FR,SA;BYHOUR=${h};BYMINUTE=${m};BYSECOND=${m};BYSETPOS=-1;COUNT=300`,'FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU;BYMONTH=6','FREQ=DAILY;COUNT=1000000000','FREQ=DAILY;UNTIL=99991231','FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', `FREQ=YEARLY;BYYEARDAY=${Array.from({length:366},(_,i)=>-i-1).join(',').slice(0,1500).replace(/,[^,]*$/,'')};BYMONTH=2;BYMONTHDAY=30`]) time(r.slice(0,40), cal('SUMMARY:x','DTSTART;TZID=Europe/Berlin:20250812T080000','RRULE:'+r));
 const ev=(i:number,x='')=>`BEGIN:VEVENT\r\nUID:u${i}\r\nSUMMARY:Event ${i}\r\nDTSTART;TZID=Europe/Berlin:20250812T080000\r\nDTEND;TZID=Europe/Berlin:20250812T090000\r\nDESCRIPTION:Some *text* here\\, and more.\r\n${x}END:VEVENT\r\n`;
 time('20000 events', 'BEGIN:VCALENDAR\r\n'+Array.from({length:20000},(_,i)=>ev(i)).join('')+'END:VCALENDAR');
 time('2000 never rules', 'BEGIN:VCALENDAR\r\n'+Array.from({length:2000},(_,i)=>ev(i,'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\n')).join('')+'END:VCALENDAR');
 time('500 long rules', 'BEGIN:VCALENDAR\r\n'+Array.from({length:500},(_,i)=>ev(i,'RRULE:FREQ=DAILY;UNTIL=99991231T000000Z\r\n')).join('')+'END:VCALENDAR');
 time('5000 tzids', 'BEGIN:VCALENDAR\r\n'+Array.from({length:5000},(_,i)=>ev(i).replaceAll('Europe/Berlin','Zone'+i)).join('')+'END:VCALENDAR');
 time('1M garbage lines', 'BEGIN:VCALENDAR\r\n'+'?\n'.repeat(1e6));
 time('1M begins', 'BEGIN:A\n'.repeat(1e6));
 time('500k overrides', 'BEGIN:VCALENDAR\r\n'+ev(0,'RRULE:FREQ=DAILY\r\n')+ev(0,'RECURRENCE-ID:20250813T080000Z\r\n').repeat(20000)+'END:VCALENDAR');
 const t=performance.now(); isICalendar(' '.repeat(4096)); isICalendar('\n'.repeat(4096)); console.log('detect',performance.now()-t);
});
