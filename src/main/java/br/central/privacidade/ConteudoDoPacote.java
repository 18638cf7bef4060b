package br.central.privacidade;

import br.central.clientes.BloqueioDeDados;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Everything but the cases, which are read one by one while they are written. */
record ConteudoDoPacote(
        List<CadastroDaPessoa> cadastros,
        List<String> protocolos,
        List<Mensagem> mensagens,
        List<Ligacao> ligacoes,
        List<Pedido> pedidos,
        BloqueioDeDados bloqueio,
        Map<Arquivo, Long> arquivos,
        Map<String, byte[]> fotos) {

    record Mensagem(
            String protocolo,
            String canal,
            String destino,
            String assunto,
            String texto,
            String situacao,
            OffsetDateTime criadaEm,
            OffsetDateTime enviadaEm) {}

    record Ligacao(String telefone, String situacao, OffsetDateTime recebidaEm, String protocolo) {}

    record Arquivo(String protocolo, String nome, String tipo, long tamanho, OffsetDateTime em, String noPacote) {}

    record Pedido(
            String tipo,
            String texto,
            OffsetDateTime recebidoEm,
            String situacao,
            OffsetDateTime decididoEm,
            String motivo,
            String fundamento) {}

    /** How many of each category, as the declaration tells. */
    Map<String, Integer> quantos() {
        return Map.of(
                "cadastro", cadastros().size(),
                "plano",
                        (int) cadastros().stream()
                                .filter(um -> um.plano() != null)
                                .count(),
                "atendimentos", protocolos().size(),
                "mensagens", mensagens().size(),
                "ligacoes", ligacoes().size(),
                "anexos", arquivos().size(),
                "pedidos", pedidos().size(),
                "foto", fotos().size());
    }
}
