package br.central.anexos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import br.central.seguranca.ComoCliente;
import br.central.seguranca.Permissao;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@TesteDeIntegracao
class AnexosTest {

    private static final int MEGA = 1024 * 1024;

    @Autowired
    Anexos anexos;

    @Autowired
    JdbcClient banco;

    @Autowired
    TransactionTemplate transacao;

    private final String protocolo = Sorte.uuid().toString().substring(0, 20);

    @Test
    @WithMockUser(
            username = "ana",
            authorities = {"INCLUIR_ANEXO"})
    void guardaListaEDevolve() throws IOException {
        AnexoView guardado = guardar("C:\\temp\\Relatório ção.txt", "Olá, João");

        assertThat(guardado.nome()).isEqualTo("Relatório ção.txt");
        assertThat(guardado.tipoConteudo()).isEqualTo("text/plain");
        assertThat(guardado.tamanho()).isEqualTo(11);
        assertThat(guardado.autor()).isEqualTo("ana");
        assertThat(anexos.listar(protocolo))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("criadoEm")
                .containsExactly(guardado);
        try (InputStream bytes = anexos.abrir(guardado.id()).bytes()) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Olá, João");
        }
    }

    @Test
    @WithMockUser(
            username = "ana",
            authorities = {"INCLUIR_ANEXO"})
    void oClienteSoVeOQueEParaEle() {
        long interno = guardar("parecer.txt", "Só para quem atende.").id();
        long mostrado = guardar("boleto.txt", "Para o cliente.").id();
        anexos.mostrarAoCliente(mostrado, true);
        long enviado = comoCliente(() -> guardar("comprovante.txt", "Paguei.").id());

        assertThat(anexos.listar(protocolo)).extracting(AnexoView::id).containsExactly(interno, mostrado, enviado);
        assertThat(comoCliente(() -> anexos.listar(protocolo)))
                .extracting(AnexoView::id)
                .containsExactly(mostrado, enviado);
        assertThat(comoCliente(() -> anexos.abrir(mostrado)).anexo().nome()).isEqualTo("boleto.txt");
        assertThatThrownBy(() -> comoCliente(() -> anexos.abrir(interno))).isInstanceOf(Recusa.NaoEncontrado.class);

        assertThat(anexos.mostrarAoCliente(mostrado, true)).isFalse();
        assertThat(anexos.mostrarAoCliente(mostrado, false)).isTrue();
        assertThat(comoCliente(() -> anexos.listar(protocolo)))
                .extracting(AnexoView::id)
                .containsExactly(enviado);
        assertThatThrownBy(() -> anexos.mostrarAoCliente(enviado, false)).isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    private static <T> T comoCliente(Supplier<T> ato) {
        return ComoCliente.executar(EnumSet.of(Permissao.INCLUIR_ANEXO), ato);
    }

    @Test
    void arquivoDeMuitosPedacosVoltaIgual() throws Exception {
        byte[] bytes = new byte[3 * MEGA + 17];
        new Random(7).nextBytes(bytes);
        byte[] cabeca = "RIFF____WAVEfmt ".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(cabeca, 0, bytes, 0, cabeca.length);

        AnexoView guardado = guardar("ligacao.wav", new ByteArrayInputStream(bytes));

        assertThat(guardado.tamanho()).isEqualTo(bytes.length);
        assertThat(guardado.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(anexos.abrir(guardado.id()).bytes().readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void aceita20MegabytesERecusaUmByteAMais() {
        AnexoView guardado = guardar("grande.txt", texto(20 * MEGA));

        assertThat(guardado.tamanho()).isEqualTo(20L * MEGA);
        assertThatThrownBy(() -> guardar("maior.txt", texto(20 * MEGA + 1)))
                .isInstanceOfSatisfying(
                        Recusa.GrandeDemais.class,
                        recusa -> assertThat(recusa.erros().get(0).mensagem()).contains("20 MB"));
        assertThat(anexos.listar(protocolo)).hasSize(1);
        assertThat(pedacosSemDono()).isZero();
    }

    @Test
    void recusaVazioEDisfarceSemGuardarNada() {
        assertThatThrownBy(() -> guardar("vazio.txt", "")).isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThatThrownBy(() -> guardar("foto.png", "<html><script>alert(1)</script></html>"))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThat(anexos.listar(protocolo)).isEmpty();
    }

    @Test
    @WithMockUser(
            username = "caio",
            authorities = {"INCLUIR_ANEXO"})
    void oQueSeRecusaFicaNaTrilhaSemNomeNemTexto() {
        assertThatThrownBy(() -> guardar("segredo de Joana.lnk", "oi")).isInstanceOf(Recusa.RegraNaoAtendida.class);

        assertThat(banco.sql("select alvo from trilha where ato = 'ARQUIVO_RECUSADO' and quem = 'caio'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith(protocolo + " ")
                .endsWith(" TIPO")
                .doesNotContain("Joana");
    }

    @Test
    void desfazJuntoComOTrabalhoDeQuemChamou() {
        transacao.executeWithoutResult(status -> {
            guardar("nota.txt", "oi");
            status.setRollbackOnly();
        });

        assertThat(anexos.listar(protocolo)).isEmpty();
        assertThat(pedacosSemDono()).isZero();
    }

    @Test
    @WithMockUser(
            username = "bia",
            authorities = {"INCLUIR_ANEXO", "REMOVER_ANEXO"})
    void removidoSomeMasFicaRegistrado() {
        long id = guardar("nota.txt", "oi").id();
        guardar("outra.txt", "oi");

        anexos.remover(id);

        assertThat(anexos.listar(protocolo)).extracting(AnexoView::nome).containsExactly("outra.txt");
        assertThat(anexos.contar(List.of(protocolo, "nenhum"))).isEqualTo(Map.of(protocolo, 1, "nenhum", 0));
        assertThatThrownBy(() -> anexos.abrir(id)).isInstanceOf(Recusa.NaoEncontrado.class);
        assertThatThrownBy(() -> anexos.remover(id)).isInstanceOf(Recusa.NaoEncontrado.class);
        assertThat(banco.sql("select removido_por from anexo where id = :id and removido_em is not null")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("bia");
    }

    @Test
    void contarSemProtocolosNaoVaiAoBanco() {
        assertThat(anexos.contar(List.of())).isEmpty();
    }

    @Test
    @WithMockUser(authorities = {"ATENDER"})
    void semODireitoNaoIncluiNemRemove() {
        assertThatThrownBy(() -> guardar("nota.txt", "oi"))
                .isInstanceOf(Recusa.SemPermissao.class)
                .hasMessageContaining("INCLUIR_ANEXO");
        assertThatThrownBy(() -> anexos.remover(1))
                .isInstanceOf(Recusa.SemPermissao.class)
                .hasMessageContaining("REMOVER_ANEXO");
    }

    @Test
    void cabecalhosNuncaDeixamONavegadorMostrarOuAdivinhar() {
        HttpHeaders cabecalhos =
                anexos.abrir(guardar("Ação \"1\"\r\nX: y.txt", "oi").id()).cabecalhos();

        assertThat(cabecalhos.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(cabecalhos.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''A%C3%A7%C3%A3o")
                .doesNotContain("\r")
                .doesNotContain("\n");
        assertThat(cabecalhos.getContentLength()).isEqualTo(2);
    }

    private AnexoView guardar(String nome, String conteudo) {
        return guardar(nome, new ByteArrayInputStream(conteudo.getBytes(StandardCharsets.UTF_8)));
    }

    private AnexoView guardar(String nome, InputStream conteudo) {
        try (ArquivoRecebido recebido = anexos.receber(protocolo, nome, conteudo)) {
            return anexos.guardar(protocolo, recebido, false);
        }
    }

    private static InputStream texto(int tamanho) {
        byte[] metade = "a".repeat(tamanho / 2).getBytes(StandardCharsets.UTF_8);
        byte[] resto = "b".repeat(tamanho - tamanho / 2).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(metade), new ByteArrayInputStream(resto));
    }

    private long pedacosSemDono() {
        return banco.sql("select count(*) from anexo_conteudo c"
                        + " where not exists (select 1 from anexo a where a.chave = c.chave)")
                .query(Long.class)
                .single();
    }
}
