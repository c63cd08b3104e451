/**
 * How much words count against the others of the same event, 0 to 100, in a sentence and as a name such as
 * `rate_limit_error` or `ECONNRESET`: a type that an API names before a status (71 to 78), a status before a phrase.
 * Nothing for words that tell only the cause or who speaks. Rows name a weight by its letter, in capitals where their
 * words say no more than the number does: any server on the way may say so.
 */
export const weights: Readonly<Record<string, readonly [number, number]>> = {
  a: [94, 94],
  b: [86, 86],
  c: [74, 92],
  l: [79, 93],
  d: [66, 92],
  e: [66, 69],
  f: [71, 72],
  g: [58, 61],
  h: [56, 46],
  i: [46, 46],
  j: [26, 72],
  m: [62, 62],
  n: [58, 58],
  p: [26, 92],
  z: [0, 0],
};

/** Traditional characters, each before its simplified form: those of the words below. */
export const traditionalCharacters =
  "沒没無无號号請请過过載载連连線线網网關关錯错誤误時时額额餘余權权驗验證证絕绝務务內内頁页數数參参長长達达區区鑰钥帳账戶户問问訪访發发頻频異异負负維维護护開开斷断輸输錄录對对費费併并體体稱称碼码遠远單单";

/**
 * What errors are called: label, cause or `-`, weight, and the words with commas between. They are in lower case,
 * without accents and in simplified characters; a space is a gap, `_`, `-`, `/` or nothing, and `*` up to 30 characters
 * of the line. The first two characters are literal, for they are how a word is found. Of several causes the one that
 * stands higher counts. A cause without words is named by a link of the API product alone: the rows hold every cause of
 * the reference.
 *
 * Beside the errors there are those who speak: `api`, an API, its client or a gateway to it; `not`, another tool, when
 * it is named before what is said; `at`, a place that is not the API's.
 */
export const vocabulary: readonly string[] =
  `api - z api call,overloaded_error,rate_limit_error,invalid_request_error,authentication_error,permission_error,not_found_error,error['"]: ?\\{,api error,ai (?:apicall|retry)error,anthropic(?!-ai)\\b,openai,litellm,invokemodel,completions,v1/,error code: [45],api key,gemini,relay,gpt,令牌,模型,upstream,provider,invoke-rest,invoke-web,type":
not - z module not found,unauthorized access,access denied for user,pull (?:access|rate),npm err,err pnpm,ssh:,amqp,expect\\(,playwright,fatal: (?!out|all|llm|request|http),mcp,systemd,error from server,assert,locator,download(?! timed),liveness,remote:,daemon,to solve,smtp,slack (?:api|webhook|error|bot login),step \\d+/\\d+ ?:,extension host,ide extension,expected [45],stripe,elastic,webpack,conda,helm,mysql,wordpress(?: database|:),paypal,twitter,openweather,s3 bucket,mongo,redis,prisma,telegram ?(?:api|error|\\.),discord ?(?:api|\\.),readiness,sql,jdbc,etcd,kafka,zookeeper,clickhouse,kube,gcloud,octokit,github api,rsync,scp:,kex exchange,client loop,publickey,gradle,maven,snap:,adb:,xcodebuild,jest\\.,cypress,selenium,wkhtml,lighthouse,yt dlp,ffmpeg,vite\\b,errimage,test timed,command timed,hook,disk quota,overhead limit,heap,fork:,keyserver,operational error,lock wait,page\\.goto,settings (?:file|error),bash tool,could not install,compute.google,firebase,supabase,vercel(?: build| deploy| cli|:),provisioning profile,sentry,jira,describe,buckets,gitlab runner,certbot,language server
at - z error ts\\d,documentation url,could not open file,load certificate,operation error (?!bedrock),registry\\.(?!ollama),pypi,/simple/,api.github,docker.io,archive.ubuntu,nodejs.org,pythonhosted,ghcr.io,proxy.golang,deb.debian
529 - b 500 overloaded
529 - d server overload,high (?:load|traffic),负载*高,访问量过大,过载,too busy,overloaded
529 - g 混雑,爆满,拥挤
503 overload g high demand,no capacity
503 scarce-resources a no available,没有可用,暂无可用,渠道*不可用,号池*[不无没空耗],auth unavailable,无可用渠道,no (?:api )?keys avail
503 - g is currently loading
503 maintenance e maintenance,维护
503 - b no healthy,ring balancer,upstream connect error or,backend fetch
503 - c service unavailable error
503 - g 繁忙,currently unavail,service unavailable,service temporarily,temporarily unavailable,服务*不可用,services aren.t available
504 - p timeout_error
504 upstream-slow b code=h12
504 upstream-slow c gateway timed? out,error code:? 52[24],origin * timed out,initial connection between,ゲートウェイ*タイム,上游*超时,upstream request time,upstream timed out,stream timeout,endpoint request timed out,deadline exceeded,网关超时,upstream * timing,invocation time out
connection - b 500 can.t connect,500 status read,expected http/
timeout - b 500 read timeout
connection proxy b connect to proxy,connection to proxy closed,connect tunnel,tunneling socket,proxy (?:authentication|connect|tunnel),proxyerror,tunnel (?:connection|through),from proxy,socks(?!/)
502 connection-dropped e prematurely closed
502 proxy-failed g proxy error
502 - E bad gateway,坏闸道,坏网关
502 - e while connecting to upstream,live upstream,too big header,reading from remote server,application failed to,argo tunnel,ngrok,able to connect to the origin,web server is,upstream request failed,origin is,error during ssl handshake
502 - i upstream (?:error|returned),bad upstream,valid upstream,invalid response,网关[错异],上游*[错返异失],upstream service,bad response (?:status|body)
500 - H internal server (?:error|exc),internal error,系统异常,内部*错误
500 - h error (?:code: )?1101,worker threw,do request fail,unexpected error (?:has|occurred on),invocation failed,panic rec,server had an error,panic detected
500 - i type['"]: ?['"](?:api|server)_error
413 request-size c body exceeds,body size,size limit,exceed(?:s|ed) the maximum size,entity too,请求*[太过体]*大,request (?:body )?(?:is )?too(?!k),payload too,content too large,too large body,length limit
429 concurrency c concurren* (?:limit|exceed),concurrent (?:conn|req),organization concurrency,并发*[限超]
429 tokens c token rate,tokens per (?:min|day|hour)
429 quota c insufficient (?:user )?(?:quota|credit),quota (?:exceeded|exhausted|limit),exhausted your,limit reached,hit your * limit,reached your * limit,exceeded your * quota,budget * exceeded,capacity exceeded,of extra usage,欠费,been exhausted,daily limit,out of credit,insufficient balance,reached its,超限,quota is not,额度*[尽足失完],套餐*[尽完],已达*上限,余额不足,配额*[不用完超],한도
429 quota h weekly limit,usage limit,hour limit
429 quota z quota,payment required
429 rate b error (?:code: )?1015,400 this request would exceed * rate limit
429 rate d too many requests,rate limit (?:error|reached|exceeded|check),resource exhausted,temporarily limiting,limit exceeded,频繁,限速,次数限制,rpm limit,tpm limit,请求过多,速率,请求数限制,限流,饱和,レート制限,throttling,requests per (?:min|day|hour),tpm burst,burst too fast
429 - h rate limit
400 too-long l prompt is too long,maximum prompt,conversation (?:is )?too,token limit:,input is too long,上下文*超,超长,过长,context (?:length|window|limit) (?:exceed|reached),maximum context,exceed(?:s|ed)? (?:the |your )?context
400 too-long i too long,too large
400 credit c good standing,credit balance (?:is )?too
400 bad-json e body is not valid,invalid json,格式[不错有]
400 bad-json z json
400 out-of-range i the maximum allowed,image exceeds
400 missing-parameter i field required,missing required
400 - d input should be,budget tokens,messages\\.\\d,messages: (?:first|roles|text|at least|each),tools[.:] ?(?:tool |\\d),max tokens:? (?:must|\\d+ >),unexpected value,unrecognized request arg,unknown parameter,required (?:key|property),malformed input,model identifier is,dimensions exceed,sensitive words,content filter,content management,安全检查,cannot unmarshal,looking for begin,parse request body,parse the json,may only be set,version: header,bad json,messages is required,cache control may be,model is required,input validation,input length,invalid schema,beta flag,encrypted content,不支持*输入,不能为空,缺少*参数,超出范围,倍率,extra inputs are,could not process im,unsupported value,不支持*参数,both be spec,tool use* ids,expected* thinking,unsupported parameter,unsupported api,invalid parameter,validation exception,invalid 'input
400 - e high surrogate,low surrogate,lone surrogate,surrogates not
400 - p invalid argument
400 - h 敏感,does not support,supported (?:on|with) this,data ?inspection,inappropriate content,参数*[有错无非不],must alternate,bad request,invalid request
400 - h 无効なリク,无效*请求,请求无效,thinking blocks
401 disabled c key * (?:disabled|revoked|banned|deactiv),令牌*禁用,令牌状态不可用
401 login-expired c not logged in,refresh token (?:was|is|has),not be refreshed,未登录,请先登录,登录*[过失],oauth token (?:has|is|rev|exp|ref)
403 disabled z banned
401 expired c token * (?:expired|过期),key * (?:expired|过期),jwt,令牌*过期
401 expired z expired,过期
401 wrong-provider c wrong api
401 missing c no api key(?!s avail),api key * (?:required|missing),missing api key,empty access code,访问密码,api key not,no auth,bearer or basic,missing auth,didn.t provide,缺少 api key,auth* 缺失,access token is,authentication method,未收到auth,未提供*[令密],credentials were,api key client
401 missing z missing
401 malformed c invalid (?:x )?api key,invalid token,incorrect api key,令牌*[无失]效,令牌*删除,token *[无失]效,无效的? ?(?:api)? ?(?:令牌|密钥|key),密钥*[无错失禁],key *(?:[无失]效|不存在),token非法,invalid authentication,api key * (?:in)?valid,api key (?:doesn.t|does not) exist
401 malformed c キー*无効
401 malformed z invalid
401 - d authentication (?:error|fail),invalid signature,unauthenticated,failed to authenticate,invalid grant,oauth authentication is,认证失败,验证失败,鉴权失败,未授权
401 login-expired i please run /login
401 - g unauthori[sz]ed
403 region c in your (?:country|region),user location,地区*不,country* region,unsupported (?:countr|region),serve your (?:country|region),support your (?:country|region),此地区,该地区,unavailable in (?:your )?region,所在*地区
403 plan g your plan
403 endpoint c only accepts requests,claude code clients,only available for claude,仅允许,仅限,仅支持,仅供,暂不支持非
403 account c missing authentication token,organization * disabled,organization does not,organization verification
403 - d permission error,拒绝访问,权限不足,访问权限,拦截,账户*[冻停禁],账号*[冻停禁],account (?:has been )?(?:suspended|disabled|restricted),client not allowed,agent not allowed,only allows,request was blocked,available (?:on|with) (?:your|the) \\w+ ?\\w* plan,不允许使用,仅对,scope require,not allowed to,restricted to,ip address is not,flagged,not been used in,must be verified,cannot consume,been blocked,request not allowed,无权,没有权限,未对*开放,白名单,封禁,no access to,error code: 10[12],not in the allow,not have (?:access|permission),don.t have permission to (?:access this res|perform),don.t have access to (?:th[ei]s? )?(?:model|claude|org|res),not authorized to,ip not allowed,not subscribed to,firewall * access denied
403 - e page blocked,access blocked,incapsula inc,usage policy
403 - p permission denied
403 - g forbidden,access denied,just a moment,attention required,not authenticated,could not be satisfied
404 model f model *not (?:be )?found,unknown model,找不到*模型,未找到*模型,model * not exist,issue with the selected,no endpoints,deployment * not,模型*不存在,model * not supported,model * not available,not route to,no such model
404 address e 页面不存,invalid url \\(,unknown request url,not found: /,requested url * not found,接口不存,路径不存,page not found,no route matched,cannot post,method not allowed
404 - d not found error,resource not found exc,end of its life,requesting could not be found,resource could not be found
404 - h detail * not found
404 - z not found
400 - z unprocessable
connection cut-off b payload is not
connection - f cors policy
connection tls e self signed,err (?:ssl|cert|tls),tls (?:error|alert|fail|connect|handshake\\b(?! time)),pkix,x509:,ssl (?:error|connect\\b|connection could|routines|handshake|tls|secure|message|has),gnutls,schannel,fatal alert,establish ssl,secure connection,issuer cert,cert has,握手失败,invalid content type,证书验证失败,authentication failed. see inner
connection tls n certificat,证书,証明書,сертификат,zertifikat
connection dns e enotfound,eai again,getaddrinfo,resolve (?:host|proxy),to resolve,no such host,service not known,name resolution,dns (?:error|lookup),unknown host,host lookup,nodename nor,name (?:not|could not be) resolved,specified host,address associated,resource temporarily unavailable,bad address,找不到*服务器,unresolved addr,nx ?domain,non existing domain,无法解析[主域远地],不能解析,未能解析,域名解析,名称或服,不知道这样,名前解決,名前*サービス,リモート名,이름 혹은,원격 이름,aufgelost,namensaufl,oder der dienst,host (?:sconosc|ist unb),nome? (?:distant|remoto),resolution d[eu] nom,resoudre,hote inconnu,resol(?:ver|ucion|ucao) (?:el|la|o|del?)\\b,nom(?:e|bre)? ou? serv,risol,nazwa lub,rozwiazyw,nazwy zdaln,rozwiazac adres,имя или сл,удаленное имя,разрешении,11001[\\])]
connection refused e econnrefused,connection refused,unable to connect,failed to connect,could ?n.t connect,can ?n.t connect,actively refused,refused the,connection attempts,unreach,enetunr,ehost(?:unr|down),connect eaddrnot,assign requested,no route to,network is down,host is down,failed to open socket,拒绝连,连线被拒,连接被拒,主机的路由,有路由,网络不可达,拒绝了我们的连接,无法连,接続*拒否,経路が,ネットワークに届,연결*거부,연결할 수 없,루트가,verbindung*abgelehnt,keine (?:route|verbindung),nicht (?:hergestellt|erreichbar),refusee,imposs* con,aucun chemin,pas accessible,re[hc]usad,denego,posible conec,ninguna ruta,inaccesible,fora de alcance,ha rota,rifiutat,instradamento,irraggiung,соединении отказ,соединит,маршрута,сеть недо,odrzucon,brak trasy,połaczyc,baglantı redd,10061[\\])],connection with the server could
connection reset e econnreset,epipe\\b,econnaborted,connection (?:reset|abort|was|closed|lost|broken|terminated|shut|has been closed),socket (?:hang|closed|connection),remote (?:end|disc),server disconnected(?!\\. for),goaway,closed the connection,rst stream,idle connection,closed channel,: ?closed(?:\\s|$),other side,连接*重[置设],被重置,对方重[置设],断开,リセット,연결을 끊,zuruckgesetzt,re-?initialise(?:e| par),reinicializad,fechada pel,connessione int,разорван,zerwan,1005[34][\\])]
connection cut-off e premature (?:connection )?close,response start line,stream (?:disc|ended|closed|id|truncated|stalled|was reset),mid stream,incomplete read,incomplete chunk,transfer closed,bytes missing,closed cleanly,protocol e(?:rror|xception),empty reply,parser received,hpe inv,: eof(?:\\s|$),http/0.9,to https client,failed to respond,ended prem,unrecognized resp,error: terminated,http2 stream,nghttp2,incomplete mess,流式*中断,framing layer,end of stream,end of file,got eof,unexpected eof(?! while [lp]),bad status line,wrong status line,invalid (?:http )?status line,malformed status line,premature e(?:of|nd),invalid http resp,unsolicited resp,chunk header,malformed http,stream has been
connection - g too many redirect,redirect (?:count|loop),maximum * redirect,redirects hit,重定向,read error,broken pipe,appears to be off,internet disc,err empty,stream: http request failed,typeerror: load failed,connect(?:ion)? (?:error|exception|failure|failed),network error,fetch failed,failed to fetch,err network,error sending request,dial tcp,网络[错异连],连接[^超]*[失断关异]
connection - n 连线,接続,연결,соединени,endpoint is not,error: aborted
timeout network f etimedout,connect(?:ion)? timed? out,handshake time out,i/o time out,wartezeit,properly respond,10060[\\])]
timeout too-large z too large
timeout - f esockettimedout,network timeout,: ?["':]?time ?d? ?out["')]?[)]?(?: \\(|\\n|$),timeout while,operation too slow,request time,timed out,receive time out,time ?out\\.(?:\\s|$),timeout (?:of|fur|de|da|do|error|exception|was|on|awaiting|exceeded|expired|occurred),context deadline exceeded,deadline has,超时,逾时,タイムアウト,시간이? 초과,zeituberschreitung,время ожидания,operation time,error\\) timeout
timeout - n fail timeout
timeout - n due to time out,delai d,tiempo de,tempo limite,tempo esg,przekrocz,scadut,operation was aborted,zaman as,agoto
timeout - j time out
400 bad-encoding -
500 server-bug -
500 resources -
500 misconfigured -
502 upstream-trouble -
502 slow-upstream -
529 surge -
529 peak-hours -
529 popular-event -
timeout too-complex -
timeout slow-server -`.split("\n");
