package br.central.privacidade;

import br.central.clientes.BloqueioDeDados;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Everything but the cases, which are read one by one while they are written. */
record ConteudoDoPacote(
        List<CadastroDaPessoa> cadastros,
        List<String> protocolos,
        List<Mensagem> mensagens,
        List<Pedido> pedidos,
        BloqueioDeDados bloqueio,
        List<DadosGuardados.Parte> partes,
        Map<Arquivo, Long> arquivos,
        Map<String, byte[]> fotos,
        Map<String, Supplier<InputStream>> originais) {

    record Mensagem(
            String protocolo,
            String canal,
            String destino,
            String assunto,
            String texto,
            String situacao,
            OffsetDateTime criadaEm,
            OffsetDateTime enviadaEm) {}

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
        Map<String, Integer> quantos = new HashMap<>(Map.of(
                "cadastro", cadastros().size(),
                "plano",
                        (int) cadastros().stream()
                                .filter(um -> um.plano() != null)
                                .count(),
                "atendimentos", protocolos().size(),
                "mensagens", mensagens().size(),
                "anexos", arquivos().size(),
                "pedidos", pedidos().size(),
                "foto", fotos().size()));
        partes().forEach(uma -> quantos.merge(uma.categoria(), uma.linhas().size(), Integer::sum));
        return quantos;
    }
}
