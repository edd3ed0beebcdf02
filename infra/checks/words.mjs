/** Words of unfinished work (a note to do something later is a comment; 'TODO' may well be a list's name), and places that exist on one machine only. */
const UNFINISHED = /(?:\/\/|\/\*|^\s*\*|#|--).*\b(?:TODO|FIXME|XXX)\b|\b(stub|stubs|stubbed|lorem|coming soon)\b|敬请期待/
const UNFINISHED_ANY_CASE = /\b(lorem ipsum|coming soon)\b/i
const ONE_MACHINE = /(?<![\w.])\/(home|Users)\/[a-z][\w-]*\/|(?<![\w.])\/root\/\w|C:\\+Users\\|\b(registry|mirror|artifactory|nexus)\.[a-z0-9.-]+\.[a-z]{2,}\b/i

const lookFor = (files, pattern, message) => files.flatMap(({ path, text }) =>
  // The list itself has to name them.
  (path.startsWith('infra/checks/') ? [] : text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line)
    return found ? [{ path, line: index + 1, message: `says “${found[0].trim().slice(-40)}”: ${message}` }] : []
  })))

export const unfinished = files => [UNFINISHED, UNFINISHED_ANY_CASE].flatMap(pattern => lookFor(files, pattern, 'finish it, or leave it out'))
export const machinePaths = files => lookFor(files, ONE_MACHINE, 'that place exists on one machine only: derive it from the file\'s own address, or read it from the environment')
