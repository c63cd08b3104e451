/**
 * How much words count against the others of the same event, 0 to 100, in a sentence and as a name such as
 * `rate_limit_error` or `ECONNRESET`: a type that an API names before a status (71 to 78), a status before a phrase.
 * Nothing for words that tell only the cause or who speaks.
 */
export const weights: Readonly<Record<string, readonly [number, number]>> = {
  a: [94, 94],
  b: [86, 86],
  c: [74, 92],
  l: [77, 93],
  d: [66, 92],
  e: [66, 69],
  f: [71, 72],
  g: [58, 61],
  h: [56, 46],
  i: [46, 46],
  j: [26, 26],
  k: [0, 46],
  z: [0, 0],
};

/**
 * What errors are called: label, cause or `-`, weight, and the words with commas between. They are in lower case; a
 * space is a gap, `_`, `-`, `/` or nothing, and `*` up to 30 characters of the line. The first two characters are
 * literal, for they are how a word is found. Of several causes the one that stands higher counts.
 *
 * Beside the errors there are those who speak: `api`, an API, its client or a gateway to it; `not`, another tool, when
 * it is named before what is said; `at`, a place that is not the API's.
 */
export const vocabulary = `api - z api error,anthropic(?!-ai)\\b,· retrying,openai,claude api,claude code,claude -p,litellm,genai,generativelanguage,google.api core,invokemodel,completions,v1/,v1beta,req 0,error code: ,new api,api key,openrouter,gemini,codex,cline,aider,langchain,relay,llm,gpt,claude-,令牌,渠道,分组,模型,upstream,api call,provider,invoke-rest,invoke-web,type":,out while waiting for a
not - z module not found,unauthorized access,access denied for,npm err,npm warn,gyp err,fatal:,remote:,rpc failed,ssh:,response from daemon,to solve,gh:,psql,postgres,mysql,mongo,redis,prisma,mcp,hook error,command timed,systemd,kubelet,readiness,error from server,assert,expect\\(,fail\\b,discord,telegram,locator,page\\.,error ts,s3 ,composer,illuminate,php parse,to execute goal,download,liveness
at - z registry.,pypi,pythonhosted,api.github,docker.io,proxy.golang,packagist,nodejs.org
529 - d overload,访问量过大,过载,過載,過負荷,과부하,überlast,перегруж
503 overload g high demand,服务器繁忙
503 scarce-resources a no available,no capacity,auth unavailable,无可用渠道,可用渠道不存在
503 maintenance e maintenance,维护中
503 - b no healthy,upstream connect error,no server is,backend fetch
503 - g service unavailable,service temporarily,temporarily unavailable,server unavailable,服务*不可用
504 upstream-slow c gateway time out,upstream request time,upstream timed out,endpoint request timed out,function invocation timeout,deadline exceeded,网关超时
502 connection-dropped e prematurely closed
502 proxy-failed g proxy error
502 - e bad gateway,error during ssl,invalid response,web server is,upstream request failed,origin is
502 - i upstream error
500 - h internal server error,internal error,server had an error,内部*错误,サーバー*エラー,서버*오류,interner server,erreur interne,error interno,erro interno,внутренняя ошибка,panic detected,unexpected error occurred on
500 - k api error\\b,server error\\b
413 request-size c request entity,request too large,payload too large,content too large,exceeds the maximum size,too large body,length limit
429 concurrency c concurren* limit,concurren* exceed,concurrent connections,concurrent requests,并发*限,并发*超
429 tokens c tokens per,token rate,too large for model,too large for gpt
429 quota c insufficient quota,insufficient user,insufficient credit,quota exceeded,exceeded your * quota,exhausted your,usage limit,hour limit,weekly limit,limit reached,hit your * limit,reached your * limit,budget * exceeded,capacity exceeded,额度*尽,额度*足,额度*失败,余额不足,费用限制,配额*不,한도,할당량
429 quota z quota,resets,credits,billing,额度,余额
429 rate d too many requests,rate limit exceeded,rate limit reached,requests per,rate limit error,resource exhausted,throttl,temporarily limiting,limit exceeded,频繁,頻繁,频率,速率,请求数限制,限流,饱和,レート制限,多すぎ,너무 많,zu viele,trop de,demasiad,muitas,troppe,слишком много,zbyt wiele,çok fazla,quá nhiều,terlalu,rate limit check
429 - h rate limit,quota error,limite d,лимит
400 too-long l prompt is too long,context length,context limit,maximum context,context window,exceed context,token limit:,input is too long,input length,上下文*长,上下文*超
400 credit c credit balance,arrearage,good standing
400 bad-json e not valid json\\.,body is not valid,invalid json,malformed json
400 bad-json z json
400 out-of-range i out of range,the maximum allowed,image exceeds,image dim
400 missing-parameter h field required
400 bad-encoding h surrogate,unicode
400 - d tool use* ids,tool result* block,expected* thinking,unsupported parameter,unsupported api,invalid parameter,invalid argument,validation exception,invalid 'input,参数错误
400 - h bad request,invalid request
401 disabled c key * disabled,key * revoked,key * banned,token revoked,令牌*禁用,密钥*禁用,令牌状态不可用
403 disabled z key * disabled,banned,封禁,禁用
401 login-expired c oauth token,not logged in,token refresh failed
401 expired c expired token,token * expired,key * expired,令牌*过期,密钥*过期
401 expired z expired,过期
401 wrong-provider c token not found in db,wrong api
401 missing c no api key,api key * required,missing api key,api key not,api key is not,no auth,missing authentication,authentication method,未提供*令牌,未收到auth,credentials were,api key client,api key is missing
401 missing z missing,not provided,not set,未提供,required
401 malformed c invalid api key,invalid x api key,invalid token,invalid authentication,incorrect api key,api key * valid,api key * invalid,invalid proxy server,令牌无效,无效的令牌,密钥无效,api *无效,apiキー,api 키,ungültiger api,clé api,clave*api,chave*api,неверный api
401 malformed z invalid,incorrect,无效
401 - d authentication error,authentication fail,authorization failed,unauthenticated,failed to authenticate,invalid grant,认证失败,身份验证,認証,인증,authentif,autentic
401 login-expired i please run /login
401 - g unauthorized,未授权
403 region c unsupported country,in your country,in your region,user location,地区*不,country* region
403 plan g your plan
403 endpoint c only accepts requests
403 account c organization * disabled,organization does not,organization verification
403 - d permission error,permission denied,have permission,have access to,authorized to,access denied exception,request not allowed,client not allowed,无权,been blocked,request blocked
403 - g forbidden,access denied,just a moment,attention required,not authenticated,missing authentication token,could not be satisfied
404 model c model not found,model * not found,model * not exist,selected model,no endpoints,models * not found,deployment * not,模型*不存在
404 address e invalid url \\(,page not found,no route matched,cannot post,method not allowed
404 - h not found error,detail * not found
404 - z not found
403 - z payment required
400 - z unprocessable
connection cut-off b payload is not
connection - f cors policy
connection proxy b connect to proxy,connect tunnel,proxy connect,tunnel connection,from proxy,err proxy,resolve proxy
connection tls e certificat,altnames,self signed,depth zero,cert has,err ssl,ssl error,ssl connect,ssl tls,eof occurred,pkix,x509:,schannel,证书,証明書,인증서,zertifikat,сертификат
connection dns e enotfound,eai again,getaddrinfo,resolve host,no such host,service not known,name resolution,dns error,lookup address,unknown host,域名解析,无法解析,résoudre,nodename nor,name not resolved
connection refused e econnrefused,connection refused,connect to server,couldn't connect,unable to connect,failed to connect,connect call,connect error,actively refused,refused the,connection attempts,enetunreach,积极拒绝,拒绝连,無法連,无法连接,拒否,거부,abgelehnt,refusée,rehusad,denegó,recusad,rifiutat,отказано,winerror 10061,nicht hergestellt,соединит,odrzucon
connection reset e econnreset,epipe\\b,econnaborted,connection reset,connection aborted,connection was,connection closed,forcibly closed,by peer,socket hang up,err socket,remote end,remote disconnected,server disconnected,goaway,closed the connection,重置,强迫关闭,软件中止,切断,끊,remotehost,winerror 10054,other side
connection cut-off e unexpected eof,premature close,stream disconnected,stream ended,stream error,stream id,stream truncated,mid stream,incomplete chunked,incomplete read,before completion,transfer closed,closed cleanly,protocol error,empty reply,parser received,completions": eof,messages": eof,terminated\\s*$,http/0.9,failed to respond
connection - g connection error,network error,fetch failed,failed to fetch,err network,err connection,connect to api,error sending request,connection failed,urlopen,dial tcp,nsurlerrordomain,网络错误,网络连接,连接*失败,連線,接続,연결,erreur de connex,erro* de conex,errore di connes,ошибка сети,ошибка соед
timeout network f etimedout,connect time out,connect timed out,connection timed out,err connect timeout,handshake time out,i/o time out,正しく応答,连接尝试失败,wartezeit,winerror 10060
timeout too-large z too large,too many tokens
timeout - f esockettimedout,und err * timeout,headers timeout,body timeout,read time out,read operation time,pool time out,api time out error,request time out,timed out,timeout of * exceeded,timeout error,timeout exception,timeout was,timeout awaiting,timeout on,timeout exceeded,client.timeout,context deadline exceeded,socket timeout,net::readtimeout,超时,逾時,タイムアウト,시간 초과,시간이 초과,zeitüberschreitung,délai d,tiempo de,tempo limite,scadut,время ожидания,zaman aş
timeout - j time out`;
