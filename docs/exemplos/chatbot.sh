#!/bin/bash
# Um chatbot de exemplo: assina cada pedido e chama as operações, na demonstração.
#
#   docs/exemplos/chatbot.sh                                  # identifica a beneficiária da demonstração e mostra os boletos
#   docs/exemplos/chatbot.sh situacao '{"sessao": "…", "protocolo": "…"}'
set -eu

ENDERECO=${ENDERECO:-http://localhost:8080}
INTEGRACAO=${INTEGRACAO:-demo}
SEGREDO=${SEGREDO:-segredo-da-demonstracao-do-chatbot}

# chamar OPERACAO CORPO: a assinatura é do instante, de um ponto e do corpo como vai.
chamar() {
  local instante assinatura
  instante=$(date +%s%3N)
  assinatura=$(printf '%s.%s' "$instante" "$2" | openssl dgst -sha256 -hmac "$SEGREDO" | sed 's/^.* //')
  curl -sS -X POST "$ENDERECO/api/canais/chatbot/$1" \
    -H 'Content-Type: application/json' \
    -H "X-Integracao: $INTEGRACAO" \
    -H "X-Instante: $instante" \
    -H "X-Assinatura: $assinatura" \
    --data-binary "$2"
  echo
}

if [ $# -eq 2 ]; then
  chamar "$1" "$2"
  exit
fi

PESSOA=$(chamar identificar '{"cpf": "529.982.247-25", "nascimento": "1978-05-14", "nomeMae": "Josefa Maria de Souza"}')
echo "$PESSOA"
SESSAO=$(echo "$PESSOA" | sed 's/.*"sessao":"\([^"]*\)".*/\1/')
chamar boletos "{\"sessao\": \"$SESSAO\"}"
chamar abrir "{\"sessao\": \"$SESSAO\", \"mensagem\": \"exemplo-$(date +%s)\", \"texto\": \"O boleto de dezembro não chegou.\"}"
