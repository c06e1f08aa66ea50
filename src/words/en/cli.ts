/** English: the command line. Its options and ids are what one types, and stay as they are. */
export const CLI_WORDS = {
  'cli.help': `Renders a WAV file through a link, with the samples that the page exports.

  npm run render -- in.wav out.wav [options]

  --link "#…"      The link, as the page's address has it behind the #. Default: the page's first one.
  --scene <id>     A scene on top of it. Several: --scene a --scene b, or a,b.
  --wire <name>    The wire to write. Several: a file each. "all": every wire, as channels of one file.
                   Default: the wire that the link or scene listens to.
  --pair           Two files: A balanced, B unbalanced, equally loud and aligned to the sample.
  --format <name>  wav-16, wav-24, wav-32 (float), flac-16 or flac-24.
                   Default: 24 bit, WAV or FLAC by the ending of the name.
  --seconds <n>    Only the first n seconds.
  --report <file>  Levels, settings and common-mode rejection as JSON; - for standard output.
                   out.wav may then be left out.
  --list           The scenes and wires there are.
  --help           This text.

Several scenes, wires or a pair make several files: out.<scene>.<wire>.wav. A mono file is one link and
gives one channel a wire, a stereo file two. Files that exist are replaced. In a report, null is a level of
silence or a rejection without limit.`,
  'cli.list.scenes': 'Scenes:',
  'cli.list.wires': 'Wires:',
  'cli.list.line': '  {id}  {name}',
  'cli.written': '{file}: {seconds} s, {channels} channels, {rate} Hz, {format}',
  'cli.written-mono': '{file}: {seconds} s, 1 channel, {rate} Hz, {format}',
  'cli.format': '{container} {bits} bit',
  'cli.error': 'render: {what}',
  'cli.error.names': 'Which files? Usage: npm run render -- in.wav out.wav, or --help.',
  'cli.error.option-unknown': '{option} is no option; --help lists them.',
  'cli.error.option-value': '{option} needs a value, or takes none; see --help.',
  'cli.error.scene': 'There is no scene “{scene}”; --list names them.',
  'cli.error.wire': 'There is no wire “{wire}”; --list names them.',
  'cli.error.pair-wire': '--pair writes the output: it does not go with --wire.',
  'cli.error.format': 'There is no format “{format}”: wav-16, wav-24, wav-32, flac-16 or flac-24.',
  'cli.error.ending': '{file}: the name must end in .wav or .flac.',
  'cli.error.ending-format': '{file}: {format} wants a name that ends in .{ending}.',
  'cli.error.seconds': '--seconds wants a number above 0, not “{text}”.',
  'cli.error.link-key': 'The link has a key that no setting has: {keys}.',
  'cli.error.link-value': 'The link has a value that means nothing: {keys}.',
  'cli.error.link-range': 'The link has a value out of its range: {keys}.',
  'cli.error.link-length': 'The link is too long to be one.',
  'cli.error.input-missing': '{file}: there is no such file.',
  'cli.error.input-folder': '{file} is a folder, not a file.',
  'cli.error.input-unreadable': '{file} can’t be read.',
  'cli.error.input-foreign': '{file} is no audio file that can be read here; PCM WAV can.',
  'cli.error.input-damaged': '{file} is damaged.',
  'cli.error.input-empty': '{file} has no samples.',
  'cli.error.input-channels': '{file} has {channels} channels; mono or stereo is wanted.',
  'cli.error.output-input': '{file} is the input; it would be overwritten.',
  'cli.error.output-folder': '{file} is a folder, not a file.',
  'cli.error.output-place': '{file}: there is no such folder.',
  'cli.error.output-refused': '{file} can’t be written there.',
  'cli.error.output-full': '{file}: the disk is full.',
  'cli.error.output-channels':
    '{file}: {format} holds {most} channels, and these are {channels}; choose WAV or one wire.',
  'cli.error.output-rate': '{file}: FLAC does not hold a sample rate of {rate} Hz; choose WAV.',
  'cli.error.output-large': '{file} would be larger than a file of this format can be.',
  'cli.error.singular': 'The link has no one solution.',
  'cli.error.interrupted': 'Interrupted; nothing was written.',
  'cli.error.unexpected': 'Failed: {message}',
} as const;
