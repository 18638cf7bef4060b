package br.central.privacidade;

import br.central.anexos.AnexoView;
import br.central.anexos.Anexos;
import br.central.atendimento.guarda.CasosDaPessoa;
import br.central.chamadas.ChamadaView;
import br.central.chamadas.Chamadas;
import br.central.clientes.BloqueioDeDados;
import br.central.clientes.BloqueiosDeDados;
import br.central.clientes.Clientes;
import br.central.clientes.FotosDeClientes;
import br.central.comum.Recusa;
import br.central.comunicacao.MensagemView;
import br.central.comunicacao.Mensagens;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/**
 * All that is kept about one person (LGPD, arts. 18, V, and 19), to be handed over: of every registration of the person, and of
 * nobody else. What is restricted among the staff is the person's own and goes along; notes of the staff for itself, its names,
 * and what the groups wrote on the way to an answer stay. Right {@link Permissao#ATENDER_TITULAR_DE_DADOS}.
 */
@Service
public class DadosPessoais {

    /** What programs that read it may rely on; another number when a name changes or goes. */
    static final String FORMATO = "central-de-atendimento/dados-pessoais/1";

    private final Clientes clientes;
    private final BloqueiosDeDados bloqueios;
    private final FotosDeClientes fotos;
    private final CasosDaPessoa casos;
    private final Mensagens mensagens;
    private final Chamadas chamadas;
    private final Anexos anexos;
    private final PedidosDeTitulares pedidos;
    private final Tratamentos tratamentos;
    private final Declaracao declaracao;
    private final UsuarioAtual usuario;
    private final Comedimento comedimento;
    private final Trilha trilha;
    private final ObjectMapper json;
    private final Clock relogio;

    DadosPessoais(
            Clientes clientes,
            BloqueiosDeDados bloqueios,
            FotosDeClientes fotos,
            CasosDaPessoa casos,
            Mensagens mensagens,
            Chamadas chamadas,
            Anexos anexos,
            PedidosDeTitulares pedidos,
            Tratamentos tratamentos,
            Declaracao declaracao,
            UsuarioAtual usuario,
            Comedimento comedimento,
            Trilha trilha,
            ObjectMapper json,
            Clock relogio) {
        this.clientes = clientes;
        this.bloqueios = bloqueios;
        this.fotos = fotos;
        this.casos = casos;
        this.mensagens = mensagens;
        this.chamadas = chamadas;
        this.anexos = anexos;
        this.pedidos = pedidos;
        this.tratamentos = tratamentos;
        this.declaracao = declaracao;
        this.usuario = usuario;
        this.comedimento = comedimento;
        this.trilha = trilha;
        this.json = json;
        this.relogio = relogio;
    }

    /** What is still to be written, when nothing is left to refuse. */
    @FunctionalInterface
    public interface Pacote {
        void escrever(OutputStream saida) throws IOException;
    }

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

    /** Everything but the cases, which are read one by one while they are written. */
    private record Conteudo(
            List<CadastroDaPessoa> cadastros,
            List<String> protocolos,
            List<Mensagem> mensagens,
            List<Ligacao> ligacoes,
            List<Pedido> pedidos,
            BloqueioDeDados bloqueio,
            Map<Arquivo, Long> arquivos,
            Map<String, byte[]> fotos) {}

    /**
     * {@code dados.json} for programs, {@code declaracao.pdf} for people, and the files. Noted in the trail.
     *
     * @throws Recusa.SemPermissao without the right
     * @throws Recusa.MuitasVezes when the user exported too often
     * @throws Recusa.NaoEncontrado when there is no such client
     */
    public Pacote zip(long cliente) {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        comedimento.contar(AtoComedido.EXPORTACAO);
        Conteudo conteudo = reunir(clientes.vigente(cliente));
        byte[] pdf = declaracao.de(conteudo.cadastros(), tratamentos.todos(), quantos(conteudo));
        trilha.feito(AtoVigiado.EXPORTACAO, "dados pessoais do cliente " + cliente);
        return saida -> {
            try (var zip = new ZipOutputStream(saida, StandardCharsets.UTF_8)) {
                escrever(conteudo, pdf, zip);
            }
        };
    }

    private Conteudo reunir(long vigente) {
        List<Long> codigos = Stream.concat(
                        Stream.of(vigente), clientes.unificadosEm(List.of(vigente)).keySet().stream())
                .toList();
        List<String> protocolos = casos.protocolos(codigos);
        List<String> todos = casos.comOsDasPartes(codigos);
        return new Conteudo(
                codigos.stream().map(clientes::porId).map(CadastroDaPessoa::de).toList(),
                protocolos,
                mensagens.aosClientes(todos).stream().map(this::mensagem).toList(),
                chamadas.dosClientes(codigos).stream()
                        .map(DadosPessoais::ligacao)
                        .toList(),
                pedidos.doCliente(vigente).stream().map(DadosPessoais::pedido).toList(),
                bloqueios.de(vigente).orElse(null),
                arquivos(todos),
                fotos(codigos));
    }

    private Mensagem mensagem(MensagemView uma) {
        return new Mensagem(
                uma.protocolo(),
                uma.canal().descricao(),
                uma.destinatario(),
                uma.assunto(),
                uma.corpo(),
                uma.situacao().descricao(),
                em(uma.criadaEm()),
                em(uma.enviadaEm()));
    }

    private static Ligacao ligacao(ChamadaView uma) {
        return new Ligacao(uma.telefone(), uma.situacao().name(), uma.recebidaEm(), uma.protocolo());
    }

    private static Pedido pedido(PedidoDeTitular um) {
        return new Pedido(
                um.tipo().descricao(),
                um.texto(),
                um.recebidoEm(),
                um.situacao().descricao(),
                um.decididoEm(),
                um.motivo(),
                um.fundamento());
    }

    private Map<Arquivo, Long> arquivos(List<String> protocolos) {
        Map<Arquivo, Long> arquivos = new LinkedHashMap<>();
        for (String protocolo : protocolos) {
            for (AnexoView um : anexos.listar(protocolo)) {
                String nome = "anexos/%s/%d-%s".formatted(protocolo, um.id(), um.nome());
                arquivos.put(
                        new Arquivo(protocolo, um.nome(), um.tipoConteudo(), um.tamanho(), em(um.criadoEm()), nome),
                        um.id());
            }
        }
        return arquivos;
    }

    private Map<String, byte[]> fotos(List<Long> codigos) {
        Map<String, byte[]> achadas = new LinkedHashMap<>();
        codigos.stream()
                .filter(codigo -> fotos.enviadaEm(codigo).isPresent())
                .forEach(codigo -> achadas.put(
                        "fotos/" + codigo + ".jpg", fotos.abrir(codigo).conteudo()));
        return achadas;
    }

    /** How many of each category, as the declaration tells. */
    private static Map<String, Integer> quantos(Conteudo conteudo) {
        return Map.of(
                "cadastro", conteudo.cadastros().size(),
                "plano",
                        (int) conteudo.cadastros().stream()
                                .filter(um -> um.plano() != null)
                                .count(),
                "atendimentos", conteudo.protocolos().size(),
                "mensagens", conteudo.mensagens().size(),
                "ligacoes", conteudo.ligacoes().size(),
                "anexos", conteudo.arquivos().size(),
                "pedidos", conteudo.pedidos().size(),
                "foto", conteudo.fotos().size());
    }

    private void escrever(Conteudo conteudo, byte[] pdf, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("dados.json"));
        dados(conteudo, zip);
        zip.closeEntry();
        incluir(zip, "declaracao.pdf", pdf);
        for (var foto : conteudo.fotos().entrySet()) {
            incluir(zip, foto.getKey(), foto.getValue());
        }
        for (var arquivo : conteudo.arquivos().entrySet()) {
            zip.putNextEntry(new ZipEntry(arquivo.getKey().noPacote()));
            try (InputStream bytes = anexos.abrir(arquivo.getValue()).bytes()) {
                bytes.transferTo(zip);
            }
            zip.closeEntry();
        }
    }

    /** However many cases there are, one is in memory. */
    private void dados(Conteudo conteudo, OutputStream saida) throws IOException {
        try (JsonGenerator escrita = json.createGenerator(saida).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            escrita.useDefaultPrettyPrinter();
            escrita.writeStartObject();
            escrita.writePOJOField("formato", FORMATO);
            escrita.writePOJOField("geradoEm", em(relogio.instant()));
            escrita.writePOJOField("cadastros", conteudo.cadastros());
            escrita.writePOJOField("tratamentos", tratamentos.todos());
            escrita.writeArrayFieldStart("atendimentos");
            List<String> nomes = conteudo.cadastros().stream()
                    .flatMap(um -> Stream.of(um.pessoa().nome(), um.pessoa().nomeSocial()))
                    .filter(Objects::nonNull)
                    .toList();
            for (String protocolo : conteudo.protocolos()) {
                escrita.writePOJO(casos.caso(protocolo, nomes));
            }
            escrita.writeEndArray();
            escrita.writePOJOField("mensagens", conteudo.mensagens());
            escrita.writePOJOField("ligacoes", conteudo.ligacoes());
            escrita.writePOJOField("pedidos", conteudo.pedidos());
            escrita.writePOJOField(
                    "dadosBloqueadosEm",
                    conteudo.bloqueio() == null ? null : conteudo.bloqueio().em());
            escrita.writePOJOField("anexos", new ArrayList<>(conteudo.arquivos().keySet()));
            escrita.writeEndObject();
        }
    }

    private static void incluir(ZipOutputStream zip, String nome, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(nome));
        zip.write(bytes);
        zip.closeEntry();
    }

    private OffsetDateTime em(Instant instante) {
        return Optional.ofNullable(instante)
                .map(um -> um.atZone(relogio.getZone()).toOffsetDateTime())
                .orElse(null);
    }
}
