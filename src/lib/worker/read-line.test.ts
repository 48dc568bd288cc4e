import { expect, it } from 'vitest';
import { readLine } from './read-line';

it.each([
	['12 June 2025 Air India 171 crashes', 'en', '2025-06-12', 'Air India 171 crashes'],
	['12 June 2025: Air India 171 crashes', 'en', '2025-06-12', 'Air India 171 crashes'],
	['2025-06-12 – Air India', 'en', '2025-06-12', 'Air India'],
	['June 2025 The report', 'en', '2025-06', 'The report'],
	['2025 elections are held', 'en', '2025', 'elections are held'],
	['44 BC Caesar is killed', 'en', '-0043', 'Caesar is killed'],
	['12 de junio de 2025 Se estrella un avión', 'es', '2025-06-12', 'Se estrella un avión'],
	['12 juin 2025 Se tient le sommet', 'fr', '2025-06-12', 'Se tient le sommet'],
	['12. Juni 2025 Absturz in Ahmedabad', 'de', '2025-06-12', 'Absturz in Ahmedabad'],
	['2025年6月12日墜落事故', 'ja', '2025-06-12', '墜落事故'],
	['2025年6月12日 墜落事故', 'ja', '2025-06-12', '墜落事故'],
	['Air India 171 crashes', 'en', undefined, 'Air India 171 crashes'],
	['03/04/2025 One of two days', 'en', undefined, '03/04/2025 One of two days'],
	['', 'en', undefined, '']
])('“%s” (%s) is %s, “%s”', (line, locale, date, headline) =>
	expect(readLine(line, { locale })).toEqual({ date, headline })
);
