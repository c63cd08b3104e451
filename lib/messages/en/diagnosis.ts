export const diagnosis = {
  confidence: {
    certain: "certain",
    likely: "likely",
    guess: "a guess",
  },
  why: {
    type: {
      "400": "The text says <mark>{quote}</mark>, which the API sends for a request that it cannot read.",
      "401": "The text says <mark>{quote}</mark>, which the API sends when a key is missing or not valid.",
      "403": "The text says <mark>{quote}</mark>, which the API sends when something is not allowed.",
      "404":
        "The text says <mark>{quote}</mark>, which the API sends when it does not know the model or the address.",
      "413": "The text says <mark>{quote}</mark>, which the API sends when a request is too large.",
      "429": "The text says <mark>{quote}</mark>, which the API sends when a limit is reached.",
      "500": "The text says <mark>{quote}</mark>, which the API sends when its own server went wrong.",
      "502":
        "The text says <mark>{quote}</mark>, which a gateway sends when the server behind it gives no valid answer.",
      "503": "The text says <mark>{quote}</mark>, which a service sends when it takes no requests right now.",
      "504": "The text says <mark>{quote}</mark>, which the API sends when its own server took too long.",
      "529": "The text says <mark>{quote}</mark>, which Anthropic sends when too many are asking at once.",
      timeout:
        "The text says <mark>{quote}</mark>, which a program writes when it gave up waiting for an answer.",
      connection:
        "The text says <mark>{quote}</mark>, which a program writes when it got no connection, or lost it.",
    },
    status: {
      "400": "The text shows <mark>{quote}</mark>, the status for a request that cannot be read.",
      "401": "The text shows <mark>{quote}</mark>, the status for a key that is missing or not valid.",
      "403": "The text shows <mark>{quote}</mark>, the status for something that is not allowed.",
      "404": "The text shows <mark>{quote}</mark>, the status for a model or an address that was not found.",
      "413": "The text shows <mark>{quote}</mark>, the status for a request that is too large.",
      "429": "The text shows <mark>{quote}</mark>, the status for too many requests.",
      "500": "The text shows <mark>{quote}</mark>, the status for a fault in the server.",
      "502": "The text shows <mark>{quote}</mark>, the status of a gateway that got no valid answer.",
      "503": "The text shows <mark>{quote}</mark>, the status of a service that takes no requests right now.",
      "504":
        "The text shows <mark>{quote}</mark>, the status of a gateway that waited too long for an answer.",
      "529":
        "The text shows <mark>{quote}</mark>, the status of Claude’s API when too many are asking at once.",
      timeout: "The text shows <mark>{quote}</mark>, which means that no answer came in time.",
      connection: "The text shows <mark>{quote}</mark>, which means that there was no connection.",
    },
    phrase: {
      "400": "The text says <mark>{quote}</mark>, which fits a request that cannot be read.",
      "401": "The text says <mark>{quote}</mark>, which fits a key that is missing or not valid.",
      "403": "The text says <mark>{quote}</mark>, which fits something that is not allowed.",
      "404": "The text says <mark>{quote}</mark>, which fits a model or an address that was not found.",
      "413": "The text says <mark>{quote}</mark>, which fits a request that is too large.",
      "429": "The text says <mark>{quote}</mark>, which fits a limit that is reached.",
      "500": "The text says <mark>{quote}</mark>, which fits a fault in the server.",
      "502": "The text says <mark>{quote}</mark>, which fits a gateway that got no valid answer.",
      "503": "The text says <mark>{quote}</mark>, which fits a service that takes no requests right now.",
      "504": "The text says <mark>{quote}</mark>, which fits a gateway that waited too long for an answer.",
      "529": "The text says <mark>{quote}</mark>, which fits an API that is overloaded.",
      timeout: "The text says <mark>{quote}</mark>, which fits an answer that did not come in time.",
      connection: "The text says <mark>{quote}</mark>, which fits a connection that failed or broke off.",
    },
  },
  service: {
    "500": "This looks like the service, not you: its server met an error",
    "502": "This looks like the service, not you: a server behind it gave no valid answer",
  },
  cause: "It also tells the cause: {cause}",
  runnersUp: "It could also be {codes}.",
  unknown: {
    headline: "We don’t recognise this one yet",
    meaning:
      "The text does not show which error it is. These steps help to find out, and you can send it to a person at any time.",
    addMore: "If you copied only a part, paste all that the terminal shows.",
  },
  hints: {
    title: "In your report",
    "other-base-url": "Requests go to this address and not to <code>{endpoint}</code>.",
    "http-address": "This address begins with <code>http</code>. The right one is <code>{endpoint}</code>.",
    "trailing-slash":
      "This address ends with a slash, which some programs double. The right one is <code>{endpoint}</code>.",
    "doubled-v1":
      "The <code>/v1</code> is one too many, because Claude Code adds it. The right base URL is <code>{endpoint}</code>.",
    "other-provider-key":
      "Another provider’s keys begin like this. Those of {service} begin like <code>{examplePrefix}</code>.",
    "space-in-prefix":
      "A space stands beside the key prefix. If it is in your settings too, take it out there.",
    "quotes-in-prefix":
      "A quotation mark stands before the key prefix. If it is a part of the value in your settings, take it out there.",
    "misspelt-model":
      "This name of a model is likely misspelt. Inside Claude Code, <code>/model</code> shows the right ones.",
    "two-keys":
      "Two keys seem to be set. {service} reads the one in <code>{keyVariable}</code>; <unset>{otherKeyVariable}</unset> takes the other away.",
  },
  requestId: "The request id is <code>{requestId}</code>. It helps support to find the request.",
} as const;
