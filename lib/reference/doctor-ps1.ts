import { endpointHost, type ServiceProfile } from "#lib/profile/index.ts";
import {
  clientKeyVariables,
  doctorMarks,
  doctorOpening,
  keyPieceLength,
  doctorLimits as limits,
} from "./doctor-facts.ts";

/**
 * The text of `doctor.ps1` for one service: what `doctorShell` gives, for Windows PowerShell 5.1 and PowerShell 7. It is
 * ASCII whatever the profile holds, because 5.1 reads a file without a byte order mark in the system's code page.
 */
export function doctorPowershell(profile: ServiceProfile): string {
  const { key, other } = clientKeyVariables(profile);
  const { keyFormat, keyPrefixLength } = profile;
  const options = `Options: -Yes or -No answers the question; -Wait SECONDS is how long the endpoint may take (${limits.reachSeconds}).`;
  const opening = doctorOpening(profile, {
    run: "powershell -ExecutionPolicy Bypass -File doctor.ps1",
    handsOn: "your own claude",
    options,
  });
  const shownBody = Math.max(0, keyPrefixLength.kept - keyFormat.prefix.length);
  const ownKey = `(${keyFormat.prefix.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&")}[A-Za-z0-9_-]{${shownBody}})[A-Za-z0-9_-]{8,}`;
  return `${opening.map((line) => `# ${line}`.trimEnd()).join("\n")}

param([switch]$Yes, [switch]$No, [int]$Wait = ${limits.reachSeconds})

$ErrorActionPreference = 'Continue'
$service = ${quoted(profile.name)}
$endpoint = ${quoted(profile.endpoint)}
$endpointHost = ${quoted(endpointHost(profile))}
$statusPage = ${quoted(profile.statusUrl)}
$keyPrefix = ${quoted(keyFormat.prefix)}
$ownKeyPattern = ${quoted(ownKey)}
$keyLeast = ${keyFormat.prefix.length + keyFormat.minBodyLength}
$keyShown = ${keyPrefixLength.kept}
$keyPiece = ${keyPieceLength(profile)}
$keyName = '${key}'
$otherName = '${other}'
$baseName = '${profile.baseUrlVariable}'
$beginMark = '${doctorMarks.begin}'
$endMark = '${doctorMarks.end}'
$clientRetries = '${limits.clientRetries}'
$clientTimes = ${limits.clientTimes}
$outputLines = ${limits.outputLines}
${steps}`;
}

/** A value as an expression of PowerShell, which takes typographic quotation marks for quotation marks. */
function quoted(text: string): string {
  const parts = text.split(/([^ -~]+)/).map((part, at) => {
    if (at % 2 === 0) return `'${part.replaceAll("'", "''")}'`;
    return Array.from({ length: part.length }, (_, i) => `[string][char]${part.charCodeAt(i)}`).join(" + ");
  });
  return parts.length === 1 ? (parts[0] ?? "''") : `(${parts.join(" + ")})`;
}

const steps = `
function Read-Setting($name) { return [string][Environment]::GetEnvironmentVariable($name) }
function Write-Setting($name, $value) {
  if ($value) { Set-Item -Path ('Env:' + $name) -Value $value }
  else { Remove-Item -Path ('Env:' + $name) -ErrorAction SilentlyContinue }
}

$key = Read-Setting $keyName
$other = Read-Setting $otherName
$baseUrl = Read-Setting $baseName

# A key without spaces, line ends and quotes around it.
function Get-Core($text) { return $text.Trim([char[]](9, 10, 13, 32, 34, 39)) }

# The beginning of a key that names the provider and nothing else.
function Get-Start($core) {
  foreach ($start in @($keyPrefix, 'sk-ant-', 'sk-proj-', 'sk-or-', 'sk-')) {
    if ($core.StartsWith($start, [StringComparison]::Ordinal)) { return $start }
  }
  return ''
}

# A line without a key. Where a part of one is left, broken over lines or cut, the line is not shown.
function Hide-Keys([string]$line) {
  foreach ($value in @($key, $other)) {
    $core = Get-Core $value
    if ($core.Length -lt 6) { continue }
    $start = Get-Start $core
    $line = $line.Replace($core, $start + '[key]')
    $rest = $core.Substring($start.Length)
    for ($at = 0; $at + $keyPiece -le $rest.Length; $at++) {
      if ($line.Contains($rest.Substring($at, $keyPiece))) { $line = '  [a line that held a part of your key]' }
    }
  }
  $line = $line -creplace $ownKeyPattern, '$1...'
  $line = $line -creplace '(sk-ant-[a-z0-9]*-)[A-Za-z0-9_-]{8,}', '$1...'
  $line = $line -creplace '(sk-)[A-Za-z0-9_-]{16,}', '$1...'
  $line = $line -creplace '([Bb]earer )[^" ]{8,}', '$1...'
  return ($line -replace '[\\x00-\\x08\\x0a-\\x1f\\x7f]', '')
}

# All that is printed comes through here.
function Say([string]$text) { Write-Host (Hide-Keys $text) }

# An address without a login, and without what follows a question mark.
function Hide-Login([string]$address) {
  $shown = $address.Split('?')[0]
  $at = $shown.LastIndexOf('@')
  if ($at -lt 0) { return $shown }
  $scheme = ''
  $slashes = $shown.IndexOf('://')
  if ($slashes -ge 0 -and $slashes -lt $at) { $scheme = $shown.Substring(0, $slashes + 3) }
  return $scheme + '***@' + $shown.Substring($at + 1)
}

# What may be told of a key: beginning, length, and what is wrong with it.
function Get-KeyFacts($value) {
  if ($value -eq '') { return 'not set' }
  $core = Get-Core $value
  $start = Get-Start $core
  $shown = $start
  $wrong = @()
  if ($core -cne $value) { $wrong += 'spaces, line ends or quotes around it' }
  if ($core -match '\\s') { $wrong += 'a space or line end inside' }
  if ($start -cne $keyPrefix) { $wrong += 'does not begin with ' + $keyPrefix }
  elseif ($core.Length -lt $keyLeast) { $wrong += 'too short for a key' }
  else { $shown = $core.Substring(0, $keyShown) }
  if ($shown -eq '') { $facts = 'hidden' } else { $facts = $shown + '...' }
  $facts = $facts + ' (' + $value.Length + ' characters)'
  if ($wrong.Count -gt 0) { $facts = $facts + ' - ' + ($wrong -join '; ') }
  return $facts
}

function Get-BaseUrlFacts {
  if ($baseUrl -eq '') { return 'not set' }
  $rightHost = ($endpoint -replace '^[^:]*://', '').Split('/')[0]
  $setHost = ((($baseUrl -replace '^[^:]*://', '') -split '[/?#]')[0] -split '@')[-1]
  if ($baseUrl -ceq $endpoint) { $verdict = 'right' }
  elseif ($baseUrl -match '[\\s"'']') { $verdict = 'spaces, line ends or quotes in it' }
  elseif ($baseUrl -ceq ($endpoint + '/')) { $verdict = 'a slash too many at the end' }
  elseif ($baseUrl.StartsWith($endpoint + '/v1', [StringComparison]::Ordinal)) { $verdict = '/v1 too many at the end, claude adds it' }
  elseif ($baseUrl.TrimEnd('/') -ceq ($endpoint -replace '^https://', 'http://')) { $verdict = 'http instead of https' }
  elseif ($setHost -eq $rightHost) { $verdict = 'right host, wrong address' }
  else { $verdict = 'another host than ' + $rightHost }
  return (Hide-Login $baseUrl) + ' - ' + $verdict
}

# One HEAD request. Gives the facts, and the headers that are worth a look.
function Get-Endpoint {
  $clock = [Diagnostics.Stopwatch]::StartNew()
  $response = $null
  $fault = 'no answer'
  try {
    $request = [Net.WebRequest]::Create($endpoint)
    $request.Method = 'HEAD'
    $request.Timeout = $Wait * 1000
    $request.AllowAutoRedirect = $false
    # claude goes through the proxy of the environment, not through the one of Windows.
    $proxy = Read-Setting 'https_proxy'
    if ($proxy -eq '') { $proxy = Read-Setting 'HTTPS_PROXY' }
    if ($proxy -ne '') { $request.Proxy = New-Object Net.WebProxy($proxy) }
    $response = $request.GetResponse()
  } catch {
    $problem = $_.Exception
    while ($problem.InnerException -and -not ($problem -is [Net.WebException])) { $problem = $problem.InnerException }
    $fault = $problem.Message
    # A status such as 401 is an answer too; .NET takes it for a fault.
    if ($problem -is [Net.WebException]) { $response = $problem.Response }
  }
  $seconds = $clock.Elapsed.TotalSeconds.ToString('0.0', [Globalization.CultureInfo]::InvariantCulture)
  if ($response -eq $null) { return @('not reached after ' + $seconds + ' s: ' + $fault) }
  $found = @('HTTP/' + $response.ProtocolVersion + ' ' + [int]$response.StatusCode + ' in ' + $seconds + ' s')
  foreach ($name in @('retry-after', 'cf-ray', 'request-id', 'x-request-id')) {
    if ($response.Headers[$name]) { $found += $name + ': ' + $response.Headers[$name] }
  }
  $response.Close()
  return $found
}

function Get-Addresses {
  try {
    $found = [Net.Dns]::GetHostAddresses($endpointHost) | Select-Object -First 3 | ForEach-Object { $_.ToString() }
    return ($found -join ', ')
  } catch { return 'cannot be resolved' }
}

function Get-ProgramFacts($name) {
  if (-not (Get-Command $name -ErrorAction SilentlyContinue)) { return 'no ' + $name }
  return $name + ' ' + (@(@() | & $name --version 2>&1 | ForEach-Object { [string]$_ }) | Select-Object -First 1)
}

function Get-Now {
  return (Get-Date).ToString('yyyy-MM-ddTHH:mm:sszzz', [Globalization.CultureInfo]::InvariantCulture)
}

$isRun = $false
if ($Yes) { $isRun = $true }
elseif ($No) { $reason = '-No was given' }
elseif (-not [Environment]::UserInteractive -or [Console]::IsInputRedirected) {
  $reason = 'there is no terminal to ask at, and neither -Yes nor -No was given'
} else {
  try {
    $typed = Read-Host 'May this run  claude --verbose -p "say hello"  with your key, one small request? [y/N]'
    if ($typed -match '^\\s*y(es)?\\s*$') { $isRun = $true } else { $reason = 'you said no' }
  } catch { $reason = 'there is no terminal to ask at, and neither -Yes nor -No was given' }
}
if ($isRun -and -not (Get-Command claude -ErrorAction SilentlyContinue)) {
  $isRun = $false
  $reason = 'there is no claude on the PATH'
}

# What is changed for the run of this script, and put back at its end, after Ctrl+C too.
$retries = Read-Setting 'CLAUDE_CODE_MAX_RETRIES'
$timeout = Read-Setting 'API_TIMEOUT_MS'
$protocol = [Net.ServicePointManager]::SecurityProtocol
$encoding = $null
try {
  # No program gets the keys by the way.
  Write-Setting $keyName $null
  Write-Setting $otherName $null
  # Older Windows offers TLS 1.0 only.
  [Net.ServicePointManager]::SecurityProtocol = $protocol -bor [Net.SecurityProtocolType]::Tls12
  # claude writes UTF-8. There is no console to set in some hosts.
  try { $encoding = [Console]::OutputEncoding; [Console]::OutputEncoding = New-Object Text.UTF8Encoding($false) } catch { }

  Say ('FixFirst doctor for ' + $service)
  Say ''
  Say '1. Network'
  $reached = @(Get-Endpoint)
  $endpointFacts = $reached[0]
  Say ('   ' + $endpoint + ': ' + $endpointFacts)
  if ($endpointFacts -match '^HTTP\\S* 5') { Say '   Reached, and the service or a gateway answers with an error: see 5.' }
  elseif ($endpointFacts -match '^HTTP') { Say '   Reached: any HTTP status means that the way there works.' }
  $reached | Select-Object -Skip 1 | ForEach-Object { Say ('   ' + $_) }
  Say ('   ' + $endpointHost + ': ' + (Get-Addresses))
  foreach ($name in @('https_proxy', 'http_proxy', 'all_proxy', 'no_proxy')) {
    $value = Read-Setting $name
    if ($value -eq '') { $value = Read-Setting $name.ToUpperInvariant() }
    if ($value -ne '') { Say ('   ' + $name + ': ' + (Hide-Login $value)) }
  }

  Say ''
  Say '2. Environment'
  $baseLine = Get-BaseUrlFacts
  $keyLine = Get-KeyFacts $key
  Say ('   ' + $baseName + ': ' + $baseLine)
  if ($baseUrl -cne $endpoint) { Say ('   It should be: ' + $endpoint) }
  Say ('   ' + $keyName + ': ' + $keyLine)
  if ($key -ne '' -and $other -ne '') {
    $keyLine = $keyLine + '; ' + $otherName + ' is set too'
    Say ('   ' + $otherName + ' is set too: unset it, so that it is clear which one counts.')
  } elseif ($other -ne '') {
    $keyLine = $keyLine + ' - ' + $otherName + ' is set: ' + (Get-KeyFacts $other)
    Say ('   ' + $otherName + ': ' + (Get-KeyFacts $other))
  }
  # The settings of claude itself come before the environment.
  $folder = Read-Setting 'CLAUDE_CONFIG_DIR'
  if ($folder -eq '') { $folder = Join-Path $HOME '.claude' }
  $settings = Join-Path $folder 'settings.json'
  foreach ($name in @($baseName, $keyName, $otherName)) {
    if ((Test-Path $settings) -and (Select-String -Path $settings -SimpleMatch ('"' + $name + '"') -Quiet)) {
      Say ('   ' + $name + ' is also set in ' + $settings + ', which usually wins.')
    }
  }

  Say ''
  Say '3+4. claude --verbose -p "say hello"'
  $at = Get-Now
  if ($isRun) {
    try {
      # The only way on for the keys: each as it was, for this one command.
      if ($key -ne '') { Write-Setting $keyName $key }
      if ($other -ne '') { Write-Setting $otherName $other }
      Write-Setting 'CLAUDE_CODE_MAX_RETRIES' $clientRetries
      Write-Setting 'API_TIMEOUT_MS' ([string]($Wait * $clientTimes * 250))
      $output = @(@() | & claude --verbose -p 'say hello' 2>&1 | ForEach-Object { [string]$_ })
      $exitCode = $LASTEXITCODE
    } finally {
      Write-Setting $keyName $null
      Write-Setting $otherName $null
    }
    if ($exitCode -eq 0) { Say '   It works: exit code 0.' } else { Say ('   It failed: exit code ' + $exitCode + '.') }
  } else { Say ('   Not run: ' + $reason + '.') }

  Say ''
  Say '5. State of the service'
  Say ('   Open ' + $statusPage)
  Say ''
  Say 'Paste all of this into the support form:'
  Say ''
  Say $beginMark
  Say ('time: ' + $at)
  Say ('system: ' + [Environment]::OSVersion.VersionString)
  Say ('shell: PowerShell ' + $PSVersionTable.PSVersion.ToString())
  Say ('client: ' + (Get-ProgramFacts 'claude') + ', ' + (Get-ProgramFacts 'node'))
  Say ('base url: ' + $baseLine)
  Say ('key: ' + $keyLine)
  Say ('endpoint: ' + $endpointFacts)
  if ($isRun) {
    Say 'command: claude --verbose -p "say hello"'
    Say ('exit code: ' + $exitCode)
    Say 'output:'
    $output | Select-Object -Last $outputLines | ForEach-Object { foreach ($line in ($_ -split '\\r?\\n')) { Say ('  ' + $line) } }
  } else { Say 'command: not run' }
  Say $endMark
} finally {
  if ($key -ne '') { Write-Setting $keyName $key }
  if ($other -ne '') { Write-Setting $otherName $other }
  Write-Setting 'CLAUDE_CODE_MAX_RETRIES' $retries
  Write-Setting 'API_TIMEOUT_MS' $timeout
  [Net.ServicePointManager]::SecurityProtocol = $protocol
  if ($encoding) { [Console]::OutputEncoding = $encoding }
}
exit 0
`;
