package br.central.regras.modelos;

import br.central.regras.modelos.InstanciasPorVersao.Quantas;
import br.central.regras.modelos.ModelosNoMotor.NoMotor;
import br.central.regras.modelos.ModelosNoMotor.Publicacao;
import br.central.regras.publicacao.HistoriaDasPublicacoes;
import br.central.regras.publicacao.PublicacaoView;
import br.central.regras.publicacao.QuemPublicou;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The process models and their versions. Right PUBLICAR_MODELOS. */
@Service
@Transactional(readOnly = true)
public class ModelosPublicados {

    private final ModelosNoMotor modelos;
    private final InstanciasPorVersao instancias;
    private final QuemPublicou quemPublicou;
    private final HistoriaDasPublicacoes publicacoes;
    private final Operadores operadores;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    ModelosPublicados(
            ModelosNoMotor modelos,
            InstanciasPorVersao instancias,
            QuemPublicou quemPublicou,
            HistoriaDasPublicacoes publicacoes,
            Operadores operadores,
            UsuarioAtual usuario,
            Clock relogio) {
        this.modelos = modelos;
        this.instancias = instancias;
        this.quemPublicou = quemPublicou;
        this.publicacoes = publicacoes;
        this.operadores = operadores;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** By name. */
    public List<ModeloPublicado> lista() {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        Map<String, List<NoMotor>> porChave = modelos.todos().stream()
                .collect(Collectors.groupingBy(NoMotor::chave, LinkedHashMap::new, Collectors.toList()));
        List<ModeloPublicado> todos = new ArrayList<>();
        porChave.values().forEach(versoes -> todos.add(view(versoes, contadas(versoes))));
        todos.sort(Comparator.comparing(ModeloPublicado::nome, String.CASE_INSENSITIVE_ORDER));
        return todos;
    }

    /** @throws br.central.comum.Recusa.NaoEncontrado when there is no such model */
    public ModeloPublicado um(String chave) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        List<NoMotor> versoes = modelos.versoes(chave);
        return view(versoes, contadas(versoes));
    }

    /**
     * Where it is not said what runs by its versions: that is counted over all that ever ran.
     *
     * @throws br.central.comum.Recusa.NaoEncontrado when there is no such model
     */
    public ModeloPublicado semContar(String chave) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return view(modelos.versoes(chave), Map.of());
    }

    private Map<String, Quantas> contadas(List<NoMotor> versoes) {
        return instancias.de(versoes.stream().map(NoMotor::definicao).toList());
    }

    /**
     * What was published of it from the page, is to be or was not, the latest first.
     *
     * @throws br.central.comum.Recusa.NaoEncontrado when there is no such model
     */
    public List<PublicacaoView> publicacoes(String chave) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        modelos.versoes(chave);
        return publicacoes.de(ProcessosSePublicam.alvo(chave));
    }

    /**
     * The model's file, for its diagram to be drawn.
     *
     * @throws br.central.comum.Recusa.NaoEncontrado when there is no such version
     */
    public byte[] arquivo(String chave, int numero) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return modelos.arquivo(modelos.versao(chave, numero));
    }

    private ModeloPublicado view(List<NoMotor> versoes, Map<String, Quantas> quantas) {
        Map<String, String> quem = quemPublicou.de(
                versoes.stream().map(uma -> uma.publicacao().id()).toList());
        Map<Integer, PublicacaoView> daqui =
                publicacoes.versoes(ProcessosSePublicam.alvo(versoes.get(0).chave()));
        return new ModeloPublicado(
                versoes.get(0).chave(),
                versoes.get(0).nome(),
                versoes.stream()
                        .map(uma -> view(
                                uma,
                                uma == versoes.get(0),
                                uma.publicacao().daqui() ? daqui.get(uma.numero()) : null,
                                quem.get(uma.publicacao().id()),
                                quantas.getOrDefault(uma.definicao(), Quantas.NENHUMA)))
                        .toList());
    }

    private VersaoDoModelo view(NoMotor uma, boolean emVigor, PublicacaoView daqui, String login, Quantas quantas) {
        Publicacao publicacao = uma.publicacao();
        return new VersaoDoModelo(
                uma.numero(),
                emVigor,
                uma.etiqueta(),
                publicacao.em().atZone(relogio.getZone()).toOffsetDateTime(),
                daqui == null ? quem(publicacao, login) : daqui.por(),
                daqui == null ? motivo(publicacao) : daqui.motivo(),
                daqui == null ? null : daqui.voltaA(),
                quantas.emAndamento(),
                quantas.terminadas());
    }

    private static String motivo(Publicacao publicacao) {
        return publicacao.doProduto() || publicacao.daqui() ? null : publicacao.nome();
    }

    private String quem(Publicacao publicacao, String login) {
        if (login != null) {
            return operadores.comoSeChama(login);
        }
        return publicacao.doProduto() ? "Veio com o sistema" : "Não ficou registrado";
    }
}
