package br.central.privacidade;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.guarda.Anonimizacao;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.comum.Agora;
import br.central.comum.DiaDeTeste;
import br.central.comum.Pontuacao;
import br.central.comum.Telefone;
import br.central.portal.AcessosAoPortal;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.test.web.servlet.MockMvc;

/** What portal, e-mail, conversations, chatbot, survey and the operator's bills keep of a person: handed over, followed, erased. */
@TesteDeIntegracao
class DadosDosCanaisTest {

    private static final String DA_PESSOA = "Escrevi do meu endereço.";
    private static final String DE_OUTRO = "Escrevo pela minha vizinha.";
    private static final Duration HA_TRES_ANOS = Duration.ofDays(3 * 366);
    private static final String NA_CONVERSA = "Oi, sou eu pelo celular.";

    @Autowired
    Clientes clientes;

    @Autowired
    AcessosAoPortal acessos;

    @Autowired
    Anonimizacao anonimizacao;

    @Autowired
    Agora agora;

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;
    String cpf;
    String email;
    String celular;
    long cliente;
    String protocolo;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        cpf = Pontuacao.retirar(DocumentosDeTeste.cpf());
        email = "c" + cpf + "@example.com";
        celular = "119" + cpf.substring(3);
        cliente = cliente(cpf, email, celular);
        protocolo = agora.comoSeFosse(DiaDeTeste.agora().minus(HA_TRES_ANOS), this::encerrado);
        guardar();
    }

    private String encerrado() {
        String aberto = api.post("atendente", "/atendimentos", """
                        {'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}, 'descricao': 'Pede a segunda via.',
                         'classificacao': 'financeiro/boleto/segunda-via'}""".formatted(cpf))
                .com(201)
                .protocolo();
        api.post("atendente", "/atendimentos/" + aberto + "/resolucao", "{'texto': 'Segunda via enviada.'}")
                .com(200);
        return aberto;
    }

    private long cliente(String documento, String endereco, String numero) {
        int id = api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': 'Celma dos Canais', 'cpf': '%s', 'email': '%s', 'telefones': [{'numero': '%s'}]}"
                                .formatted(documento, endereco, numero))
                .com(201)
                .em("$.id");
        return id;
    }

    private void guardar() {
        OffsetDateTime quando = DiaDeTeste.agora().atOffset(ZoneOffset.UTC);
        acessos.enviarLink(cliente);
        emailRecebido(email, DA_PESSOA, quando);
        emailRecebido("vizinha" + cpf + "@example.com", DE_OUTRO, quando);
        banco.sql(
                        "insert into conversa (canal, linha, numero, protocolo, criada_em) values ('WHATSAPP', :linha, :numero,"
                                + " :protocolo, :agora)")
                .param("linha", Telefone.linha(celular))
                .param("numero", celular)
                .param("protocolo", protocolo)
                .param("agora", quando)
                .update();
        banco.sql("insert into mensagem_da_conversa (conversa_id, protocolo, recebida, automatica, texto, quando)"
                        + " select id, :protocolo, true, false, :texto, :agora from conversa where numero = :numero")
                .param("protocolo", protocolo)
                .param("texto", NA_CONVERSA)
                .param("agora", quando)
                .param("numero", celular)
                .update();
        banco.sql("insert into sessao_do_chatbot (resumo, integracao, cliente_id, nivel, vence_em)"
                        + " values (:resumo, 'robo', :cliente, 'ENTROU', :ate)")
                .param("resumo", "teste" + cpf)
                .param("cliente", cliente)
                .param("ate", quando.plusHours(1))
                .update();
        banco.sql("insert into pesquisa_dispensada (cliente_id, desde) values (:cliente, :agora)")
                .param("cliente", cliente)
                .param("agora", quando)
                .update();
        banco.sql(
                        "insert into boleto_da_operadora (numero, cliente_id, competencia, vencimento, valor, linha_digitavel)"
                                + " values (:numero, :cliente, '2026-01', :dia, 100, '1')")
                .param("numero", "T" + cpf)
                .param("cliente", cliente)
                .param("dia", LocalDate.of(2026, 1, 10))
                .update();
        banco.sql("insert into pagamento_do_ano (cliente_id, ano, nome, cpf, pago, reembolsado)"
                        + " values (:cliente, 2025, 'Celma dos Canais', :cpf, 1200, 0)")
                .param("cliente", cliente)
                .param("cpf", cpf)
                .update();
    }

    private void emailRecebido(String de, String texto, OffsetDateTime agora) {
        var chave = new GeneratedKeyHolder();
        banco.sql("insert into email_recebido (chave, message_id, tamanho, recebido_em, situacao, proxima_em, natureza,"
                        + " de_endereco, assunto, respostas, destinos, texto, citado) values (:chave, '<x>', 10, :agora,"
                        + " 'TRATADO', :agora, 'DE_PESSOA', :de, 'Boleto', '', '', :texto, '')")
                .param("chave", Integer.toHexString(texto.hashCode()) + cpf)
                .param("agora", agora)
                .param("de", de)
                .param("texto", texto)
                .update(chave, "id");
        long id = chave.getKey().longValue();
        banco.sql("insert into email_recebido_bytes (email_id, ordem, bytes) values (:id, 0, :bytes)")
                .param("id", id)
                .param("bytes", ("From: " + de + "\r\n\r\n" + texto).getBytes(StandardCharsets.UTF_8))
                .update();
        banco.sql("insert into email_com_destino (email_id, destino, protocolo, remetente, em)"
                        + " values (:id, 'JUNTADO', :protocolo, :de, :agora)")
                .param("id", id)
                .param("protocolo", protocolo)
                .param("de", de)
                .param("agora", agora)
                .update();
    }

    @Test
    void vaiNoPacoteOQueEDaPessoaESemOEnderecoDeQuemEscreveuPorEla() throws IOException {
        Map<String, byte[]> pacote = pacote();

        String dados = new String(pacote.get("dados.json"), StandardCharsets.UTF_8);
        assertThat((List<?>) JsonPath.read(dados, "$.acessosAoPortal")).hasSize(1);
        assertThat((List<?>) JsonPath.read(dados, "$.linksDeAcesso")).hasSize(1);
        assertThat((List<String>) JsonPath.read(dados, "$.emailsRecebidos[*].texto"))
                .containsExactlyInAnyOrder(DA_PESSOA, DE_OUTRO);
        assertThat((List<String>) JsonPath.read(dados, "$.conversas[*].texto")).containsExactly(NA_CONVERSA);
        assertThat((List<?>) JsonPath.read(dados, "$.sessoesNoChatbot")).hasSize(1);
        assertThat((List<?>) JsonPath.read(dados, "$.dispensaDePesquisas")).hasSize(1);
        assertThat((List<?>) JsonPath.read(dados, "$.boletos")).hasSize(1);
        assertThat((List<?>) JsonPath.read(dados, "$.pagamentosDoAno")).hasSize(1);
        assertThat(dados).doesNotContain("vizinha" + cpf, "resumo");
        String original = ((List<String>) JsonPath.read(dados, "$.emailsRecebidos[?(@.de)].original")).get(0);
        assertThat(new String(pacote.get(original), StandardCharsets.UTF_8)).contains(email, DA_PESSOA);
        assertThat(pacote.keySet().stream().filter(um -> um.startsWith("emails/")))
                .containsExactly(original);
    }

    @Test
    void naUnificacaoTudoSegueOCadastroQueVale() throws IOException {
        String outroCpf = Pontuacao.retirar(DocumentosDeTeste.cpf());
        long vale = cliente(outroCpf, "outra" + outroCpf + "@example.com", "119" + outroCpf.substring(3));

        clientes.unificar(cliente, vale);

        for (String tabela :
                List.of("conta_do_portal", "pesquisa_dispensada", "boleto_da_operadora", "pagamento_do_ano")) {
            assertThat(quantos(tabela, cliente)).as(tabela).isZero();
            assertThat(quantos(tabela, vale)).as(tabela).isEqualTo(1);
        }
        assertThat(quantos("sessao_do_chatbot", cliente)).isZero();
        String dados = new String(pacote().get("dados.json"), StandardCharsets.UTF_8);
        assertThat((List<?>) JsonPath.read(dados, "$.boletos")).hasSize(1);
    }

    /** Who does not want to be asked keeps that, also when the other registration said so before. */
    @Test
    void aDispensaDosDoisEUma() {
        String outroCpf = Pontuacao.retirar(DocumentosDeTeste.cpf());
        long vale = cliente(outroCpf, "outra" + outroCpf + "@example.com", "119" + outroCpf.substring(3));
        banco.sql("insert into pesquisa_dispensada (cliente_id, desde) values (:cliente, current_timestamp)")
                .param("cliente", vale)
                .update();

        clientes.unificar(cliente, vale);

        assertThat(quantos("pesquisa_dispensada", vale)).isEqualTo(1);
        assertThat(quantos("pesquisa_dispensada", cliente)).isZero();
    }

    @Test
    void comAPessoaVaiTudo() {
        anonimizacao.anonimizar(cliente);

        for (String tabela : List.of(
                "conta_do_portal",
                "pesquisa_dispensada",
                "boleto_da_operadora",
                "pagamento_do_ano",
                "sessao_do_chatbot")) {
            assertThat(quantos(tabela, cliente)).as(tabela).isZero();
        }
        assertThat(banco.sql("select count(*) from email_recebido e join email_com_destino d on d.email_id = e.id"
                                + " where d.protocolo = :protocolo and (e.texto is not null or e.de_endereco is not null"
                                + " or d.remetente is not null or exists (select 1 from email_recebido_bytes b"
                                + " where b.email_id = e.id))")
                        .param("protocolo", protocolo)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(banco.sql("select count(*) from conversa c left join mensagem_da_conversa m on m.conversa_id = c.id"
                                + " where c.numero = :numero or m.protocolo = :protocolo and m.texto is not null")
                        .param("numero", celular)
                        .param("protocolo", protocolo)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(banco.sql("select count(*) from mensagem where destinatario = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int quantos(String tabela, long de) {
        return banco.sql("select count(*) from " + tabela + " where cliente_id = :de")
                .param("de", de)
                .query(Integer.class)
                .single();
    }

    private Map<String, byte[]> pacote() throws IOException {
        Map<String, byte[]> arquivos = new HashMap<>();
        byte[] bytes = api.get("lgpd", "/clientes/" + cliente + "/dados-pessoais.zip")
                .com(200)
                .crua()
                .getContentAsByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entrada = zip.getNextEntry(); entrada != null; entrada = zip.getNextEntry()) {
                arquivos.put(entrada.getName(), zip.readAllBytes());
            }
        }
        return arquivos;
    }
}
