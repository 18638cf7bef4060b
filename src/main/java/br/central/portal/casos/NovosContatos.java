package br.central.portal.casos;

import br.central.anexos.ArquivoRecebido;
import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.CasoDoCliente;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.catalogo.CampoView;
import br.central.catalogo.Formularios;
import br.central.clientes.Interlocutor;
import br.central.comum.Recusa;
import br.central.comum.TextoVisto;
import br.central.portal.LimitesDoPortal;
import br.central.portal.PessoaNoPortal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Opens what was filled in, or says all that is wrong with it at once: fields, form and files. */
@Component
class NovosContatos {

    static final int MAIOR_MENSAGEM = PedidoPeloCanal.MAIOR_TEXTO;
    static final int ARQUIVOS = 20;

    private final AtendimentosDoCliente atendimentos;
    private final Assuntos assuntos;
    private final Formularios formularios;
    private final LimitesDoPortal limites;
    private final Autoria autoria;

    NovosContatos(
            AtendimentosDoCliente atendimentos,
            Assuntos assuntos,
            Formularios formularios,
            LimitesDoPortal limites,
            Autoria autoria) {
        this.atendimentos = atendimentos;
        this.assuntos = assuntos;
        this.formularios = formularios;
        this.limites = limites;
        this.autoria = autoria;
    }

    CasoDoCliente ver(PessoaNoPortal pessoa, String protocolo) {
        return atendimentos.ver(pessoa.interlocutor(), protocolo);
    }

    /**
     * @throws Recusa.RegraNaoAtendida field by field, {@code arquivos} among them
     * @throws Recusa.MuitasVezes when the account did too much already
     */
    CasoDoCliente abrir(PessoaNoPortal pessoa, ContatoDigitado digitado, List<MultipartFile> enviados) {
        limites.exigir(LimitesDoPortal.Ato.AGIR, PessoaNoPortal.login(pessoa.conta()));
        Interlocutor quem = pessoa.interlocutor();
        List<Recusa.Erro> erros = erros(pessoa, digitado);
        List<ArquivoRecebido> recebidos = new ArrayList<>();
        try {
            receber(
                    enviados,
                    recebidos,
                    erros,
                    um -> arquivo(um, bytes -> atendimentos.receber(quem, um.getOriginalFilename(), bytes)));
            if (!erros.isEmpty()) {
                throw new Recusa.RegraNaoAtendida(erros);
            }
            List<CampoView> campos = assuntos.campos(digitado.classificacao());
            Instant antes = autoria.agora();
            CasoDoCliente aberto = atendimentos.abrir(
                    quem, digitado.cliente(), digitado.pedido(campos).comArquivos(recebidos));
            autoria.anotar(pessoa, aberto, antes);
            return aberto;
        } finally {
            recebidos.forEach(ArquivoRecebido::close);
        }
    }

    /** What was looked into may be kept in one act; each that is refused is named. */
    static void receber(
            List<MultipartFile> enviados,
            List<ArquivoRecebido> recebidos,
            List<Recusa.Erro> erros,
            Function<MultipartFile, ArquivoRecebido> exame) {
        List<MultipartFile> escolhidos = enviados.stream()
                .filter(um -> !um.isEmpty() || !TextoVisto.vazio(um.getOriginalFilename()))
                .toList();
        if (escolhidos.size() > ARQUIVOS) {
            erros.add(new Recusa.Erro(
                    "arquivos",
                    "São até %d arquivos por vez; você escolheu %d. Envie os demais em uma mensagem complementar."
                            .formatted(ARQUIVOS, escolhidos.size())));
            return;
        }
        escolhidos.forEach(um -> {
            try {
                recebidos.add(exame.apply(um));
            } catch (Recusa.RegraNaoAtendida | Recusa.GrandeDemais | Recusa.Indisponivel recusa) {
                String motivo = recusa.erros().isEmpty()
                        ? recusa.getMessage()
                        : recusa.erros().get(0).mensagem();
                erros.add(new Recusa.Erro("arquivos", um.getOriginalFilename() + ": " + motivo));
            }
        });
    }

    static ArquivoRecebido arquivo(MultipartFile enviado, Function<InputStream, ArquivoRecebido> exame) {
        try (InputStream bytes = enviado.getInputStream()) {
            return exame.apply(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Recusa.Erro> erros(PessoaNoPortal pessoa, ContatoDigitado digitado) {
        List<Recusa.Erro> erros = new ArrayList<>();
        if (TextoVisto.vazio(digitado.titulo())) {
            erros.add(new Recusa.Erro("titulo", "Diga em poucas palavras do que se trata."));
        }
        if (TextoVisto.vazio(digitado.mensagem())) {
            erros.add(new Recusa.Erro("texto", "Escreva a mensagem."));
        } else if (digitado.mensagem().replace("\r\n", "\n").length() > MAIOR_MENSAGEM) {
            erros.add(new Recusa.Erro("texto", "A mensagem vai até 4.000 caracteres."));
        }
        var assunto = pessoa.representados().stream()
                .filter(um -> um.id() == digitado.cliente())
                .findFirst()
                .flatMap(um -> assuntos.area(um.tipo(), digitado.area()))
                .flatMap(area -> area.assuntos().stream()
                        .filter(um -> um.caminho().equals(digitado.classificacao()))
                        .findFirst());
        if (assunto.isEmpty()) {
            erros.add(new Recusa.Erro(
                    digitado.area().isBlank() ? "area" : "classificacao",
                    digitado.area().isBlank() ? "Escolha a classificação." : "Escolha a subclassificação."));
        } else {
            erros.addAll(doFormulario(digitado));
        }
        return erros;
    }

    private List<Recusa.Erro> doFormulario(ContatoDigitado digitado) {
        List<CampoView> campos = assuntos.campos(digitado.classificacao());
        Map<String, Object> preenchidos = digitado.preenchidos(campos);
        if (campos.isEmpty()) {
            return List.of();
        }
        try {
            formularios.validar(digitado.classificacao(), preenchidos);
            return List.of();
        } catch (Recusa.RegraNaoAtendida recusa) {
            return recusa.erros();
        }
    }
}
